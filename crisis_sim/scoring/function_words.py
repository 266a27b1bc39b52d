"""Words that hold sentences together in either language; a text without them is a list."""

from __future__ import annotations

from crisis_sim.scoring.words import words_of

FUNCTION_WORDS = words_of(
    """
    yang dan di ke dari untuk dengan pada kepada atas akan telah sudah sedang masih belum tidak bukan jangan ini itu
    tersebut kami kita saya anda mereka ia dia para oleh karena agar supaya bahwa jika kalau bila apabila atau
    tetapi namun serta juga hanya adalah ada bisa dapat harus dalam saat ketika setelah sebelum hingga sampai sejak
    bagi secara sebagai seperti lebih sangat bapak ibu ya kembali lagi semua setiap
    sekitar sejumlah beberapa seorang menurut antara bersama bareng pun the a
    an and or but of to in on at by for with from as is are was were be been being we our us you your they their it
    its this that these those not no do does did have has had will would can could should may i my if so than then
    there here what who when where how all any some more most very please
    """
)
