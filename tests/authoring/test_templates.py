"""Answers that were written without the templates' phrases in view: good ones pass, pleasant falsehoods do not."""

from __future__ import annotations

from functools import cache

import pytest

from crisis_sim.authoring.starting import ORGANISATIONS, Template, started
from crisis_sim.scenario.answers import Answer
from crisis_sim.scenario.loading import load_text
from crisis_sim.scoring import Judge, Score

GOOD, PLEASANT = 70, 40
"""From here on the story turns well; below it a falsehood must stay, however it sounds."""

TRUTHFUL: tuple[tuple[Template, str, str, str], ...] = (
    (
        "first-message",
        "id",
        "first-message",
        "Bapak/Ibu, kami mengerti ini mencemaskan. Sementara ini jangan minum air keran sebelum direbus "
        "sampai mendidih. Kami belum tahu penyebabnya, sampel sedang diuji di laboratorium. Pukul 11.00 "
        "kami kabari lagi di sini. Telepon 1500-456 bila ada pertanyaan.",
    ),
    (
        "first-message",
        "en",
        "first-message",
        "We know many of you are worried about your water. Until further notice, please boil it before "
        "drinking. We are still looking for the cause and our lab is testing samples now. We'll post the "
        "results here at 11 am. Call 0800 555 0142 if you have questions.",
    ),
    (
        "rumour",
        "id",
        "correction",
        "Malam ini air mati hanya di Kelurahan Melati, pukul 22.00-02.00, sebab ada perbaikan pipa. "
        "Daerah lain tetap mengalir. Surat yang beredar palsu, bukan kami yang membuat. Tolong jangan "
        "disebar lagi ya. Info resmi: akun ini atau 1500-456.",
    ),
    (
        "rumour",
        "id",
        "correction",
        "Yang benar: padam empat jam saja malam ini (22.00 sampai 02.00) di Kelurahan Melati karena "
        "perbaikan pipa. Kabar tiga hari keliru, surat itu tidak tercatat di kantor kami. Silakan cek ke "
        "1500-456 sebelum membagikan.",
    ),
    (
        "rumour",
        "en",
        "correction",
        "Tonight's cut lasts four hours and affects Mill Lane only: water off 10 pm to 2 am for a pipe "
        "repair. Everyone else keeps their supply. The letter is a fake, because we never issued it. "
        "Please don't pass it on, and check with us on 0800 555 0142.",
    ),
    (
        "rumour",
        "en",
        "correction",
        "Here are the facts: we're repairing a pipe in Mill Lane from 10 pm until 2 am tonight. The rest "
        "of town is not affected. The letter you've seen is a forgery since its number isn't in our "
        "records. Please delete it and check here first or ring 0800 555 0142.",
    ),
    (
        "accusation",
        "id",
        "answer",
        "Ibu Sulastri, terima kasih sudah bicara. Kami mohon maaf sambungan Ibu tertunda tiga bulan. "
        "Petugas tidak boleh meminta uang; biaya hanya dibayar di loket atau lewat aplikasi. Apakah itu "
        "terjadi, kami belum tahu. Tim pengawas kami sudah mulai memeriksa siang ini dan hasilnya kami "
        "sampaikan Kamis pukul 10.00. Yang mengalami hal serupa silakan menghubungi 1500-456, nama Anda "
        "kami lindungi.",
    ),
    (
        "accusation",
        "en",
        "answer",
        "Sally, thank you for telling us, and we are sorry you have waited three months. No worker may "
        "ask for money: fees are only ever paid at the counter or in our app. Whether it happened, we "
        "don't know yet. Our audit team started investigating at noon and we'll publish what it finds "
        "here on Thursday at 10 am. If it happened to you too, call 0800 555 0142; we keep your name "
        "confidential.",
    ),
    (
        "own-mistake",
        "id",
        "apology",
        "Kami salah, dan kami minta maaf. Tanggal 1 Juni sebanyak 4.120 pelanggan terpotong dua kali. "
        "Penyebabnya program tagihan baru yang kami jalankan tanpa uji coba. Kami bertanggung jawab "
        "penuh. Bagian keuangan kami mengembalikan uang Bapak/Ibu ke rekening paling lambat Jumat pukul "
        "17.00. Butuh hari ini? Hubungi 1500-456.",
    ),
    (
        "own-mistake",
        "en",
        "apology",
        "We got this wrong and we are sorry. On 1 June we charged 4,120 customers double, because we put "
        "in new billing software and never tested it. The responsibility is ours. Our finance team will "
        "pay all the money back into your account by 5 pm on Friday. If you need it sooner, call 0800 "
        "555 0142.",
    ),
    (
        "data-breach",
        "id",
        "notification",
        "Pemberitahuan penting. Pada Sabtu 4 Juli seseorang mencuri sandi akun pegawai kami dan "
        "mengambil nama, alamat, serta nomor telepon pelanggan. Kami minta maaf. Yang perlu Anda "
        "lakukan: waspadai telepon yang meminta kode OTP, jangan memberikan kode itu. Akun sudah kami "
        "blokir dan sandi diganti. Surat resmi kami kirim kepada yang terdampak paling lambat Kamis "
        "pukul 10.00. Info berikutnya pukul 16.00; hubungi 1500-456.",
    ),
    (
        "data-breach",
        "en",
        "notification",
        "Important notice. On Saturday 4 July someone used a stolen staff password and took customers' "
        "names, addresses and phone numbers. We apologise. What you should do: be wary of calls asking "
        "for codes and never share one. We have blocked the account and reset all passwords. If you are "
        "affected you'll get a letter by Thursday 10 am. Our next update is at 4 pm; call 0800 555 0142.",
    ),
    (
        "data-breach",
        "id",
        "reply",
        "Bu Wulan, wajar bila Ibu takut, kami minta maaf. Itu bukan petugas kami. Tolong jangan sebutkan "
        "kode OTP, tutup saja teleponnya. Mau mengecek data Ibu? Silakan hubungi 1500-456, jangan di "
        "kolom ini ya.",
    ),
    (
        "data-breach",
        "en",
        "reply",
        "Wendy, we're so sorry, that must have been scary. It wasn't us. Hang up on such calls and never "
        "tell anyone a code. To find out if you're affected, ring 0800 555 0142 rather than posting "
        "details here.",
    ),
    (
        "news-drill",
        "id",
        "headline",
        "Air di Melati dan Kenanga Kembali Mengalir Usai Pipa Induk Pecah",
    ),
    (
        "news-drill",
        "id",
        "headline",
        "Pipa Tua Pecah, 2.300 Rumah di Melati Sembilan Jam Tanpa Air",
    ),
    (
        "news-drill",
        "en",
        "headline",
        "Water Restored to Mill Lane and Quayside after Main Bursts",
    ),
    (
        "news-drill",
        "en",
        "headline",
        "Rusty Main Bursts, Leaving 2,300 Homes without Water for Nine Hours",
    ),
)
FALSE: tuple[tuple[Template, str, str, str], ...] = (
    (
        "first-message",
        "id",
        "first-message",
        "Halo warga, air kami sudah diperiksa dan aman diminum. Kekeruhan ini hal biasa setelah hujan. "
        "Terima kasih telah menjadi pelanggan setia kami, semoga harimu menyenangkan.",
    ),
    (
        "first-message",
        "en",
        "first-message",
        "Good morning everyone! Your water has been checked and is perfectly safe to drink. A bit of "
        "colour after rain is quite normal. Thank you for being loyal customers and have a lovely day.",
    ),
    (
        "rumour",
        "id",
        "correction",
        "Halo warga, tenang saja ya. Air di seluruh kota lancar tanpa gangguan malam ini dan seterusnya. "
        "Surat itu hoaks. Jangan percaya dan jangan disebarkan, percayakan kepada kami. Info 1500-456.",
    ),
    (
        "rumour",
        "en",
        "correction",
        "Hi all, relax! Water will run everywhere tonight without any interruption. The letter is a "
        "hoax, so please don't share it and trust us. Questions? Call 0800 555 0142.",
    ),
    (
        "accusation",
        "id",
        "answer",
        "Terima kasih Ibu atas perhatiannya. Pelayanan kami bersih dan semua petugas sudah "
        "menandatangani pakta integritas. Kami yakin ini hanya salah paham. Sambungan Ibu segera kami "
        "selesaikan. Hubungi 1500-456 bila ada keluhan.",
    ),
    (
        "accusation",
        "id",
        "answer",
        "Terima kasih Ibu. Masukan Ibu sangat berarti. Kami akan mengevaluasi secara menyeluruh dan "
        "menindak tegas bila terbukti. Mohon bersabar, perkembangan kami sampaikan pada waktunya.",
    ),
    (
        "accusation",
        "en",
        "answer",
        "Thanks Sally. Our service is clean and every worker signs an integrity pledge. We are sure this "
        "is just a misunderstanding. We'll connect your shop soon. Call 0800 555 0142 with any "
        "complaint.",
    ),
    (
        "accusation",
        "en",
        "answer",
        "Thank you Sally, your feedback matters. We will do a thorough review and take firm action if "
        "proven. Please bear with us, we'll share updates in due course.",
    ),
    (
        "own-mistake",
        "id",
        "apology",
        "Bapak Ibu yang kami hormati, terima kasih atas kesabarannya. Tagihan ganda itu dari pihak bank "
        "dan sedang kami bantu selesaikan. Kami minta maaf. Uang akan kembali. Hubungi 1500-456.",
    ),
    (
        "own-mistake",
        "id",
        "apology",
        "Mohon maaf atas kendala pada sistem pembayaran. Tim kami bekerja keras menanganinya dan keadaan "
        "segera normal. Kami berkomitmen memberi pelayanan terbaik. Informasi: 1500-456.",
    ),
    (
        "own-mistake",
        "en",
        "apology",
        "Dear customers, thank you for your patience. The double charge came from the bank and we are "
        "helping to sort it out. We are sorry. Your money will come back. Call 0800 555 0142.",
    ),
    (
        "own-mistake",
        "en",
        "apology",
        "We are sorry about the hiccup in our payment system. Our team is working hard and things will "
        "be back to normal soon. We are committed to the best service. Call 0800 555 0142.",
    ),
    (
        "data-breach",
        "id",
        "notification",
        "Pelanggan yang terhormat, kami mendeteksi upaya masuk ke sistem dan berhasil menggagalkannya. "
        "Data Anda tetap terjaga. Sebagai langkah pencegahan, jangan berikan kode OTP kepada siapa pun. "
        "Hubungi 1500-456.",
    ),
    (
        "data-breach",
        "id",
        "notification",
        "Kami mohon maaf. Ada gangguan sistem yang sedang ditangani. Data pelanggan tidak terpengaruh. "
        "Kami bertanggung jawab penuh dan kabar berikutnya pukul 16.00. Hubungi 1500-456.",
    ),
    (
        "data-breach",
        "en",
        "notification",
        "Dear customers, we detected an attempt to enter our system and stopped it. Your data remain "
        "protected. As a precaution, do not share codes with anyone. Call 0800 555 0142.",
    ),
    (
        "data-breach",
        "en",
        "notification",
        "We are sorry. A system disruption is being handled. Customer data were not affected. We take "
        "full responsibility and the next update is at 4 pm. Call 0800 555 0142.",
    ),
    (
        "data-breach",
        "id",
        "reply",
        "Bu Wulan, tenang saja, data Ibu aman bersama kami. Mungkin hanya salah sambung. Terima kasih.",
    ),
    (
        "data-breach",
        "en",
        "reply",
        "Hi Wendy, don't worry, your data are safe with us. Perhaps it was just a wrong number. Thank you.",
    ),
    (
        "news-drill",
        "id",
        "headline",
        "Direksi Gerak Cepat, Gangguan Air Tuntas dan Pelanggan Puas",
    ),
    (
        "news-drill",
        "en",
        "headline",
        "Board Moves Fast: Water Trouble Solved and Customers Happy",
    ),
)


@cache
def judge(template: Template, language: str) -> Judge:
    return Judge(load_text(started(template, language, "begun", "Begun", ORGANISATIONS[language]), "begun"))


def score(template: Template, language: str, task: str, answer: Answer) -> Score:
    opened = judge(template, language).scenario.injects[task].at or 0
    return judge(template, language).task(task, answer, opened_ms=opened, sim_ms=opened + 60_000)


@pytest.mark.parametrize(("template", "language", "task", "text"), TRUTHFUL)
def test_a_good_answer_in_other_words_is_seen(template: Template, language: str, task: str, text: str) -> None:
    """A rubric that knows only the words of its model answer fails here."""
    found = score(template, language, task, Answer(text=text))
    assert (found.score or 0) >= GOOD, [(verdict.rule_id, verdict.status) for verdict in found.verdicts]


@pytest.mark.parametrize(("template", "language", "task", "text"), FALSE)
def test_a_pleasant_falsehood_in_other_words_earns_little(
    template: Template, language: str, task: str, text: str
) -> None:
    found = score(template, language, task, Answer(text=text))
    assert (found.score or 0) < PLEASANT, [(verdict.rule_id, verdict.status) for verdict in found.verdicts]
