"""Words that are in everybody's mouth whatever the matter: too common to be a trend, in Indonesian and English."""

from __future__ import annotations

from crisis_sim.scoring.function_words import FUNCTION_WORDS
from crisis_sim.scoring.words import words_of

COMMON = FUNCTION_WORDS | words_of(
    """
    aku kamu kau engkau kalian dirinya diri sendiri gue gua elo loe mereka beliau siapa apa apakah mana dimana kapan
    kenapa mengapa bagaimana gimana berapa begitu begini gitu gini sini situ sana aja saja sih dong deh kok nih tuh
    lah loh lho kah tah toh yah kan ya iya ah eh oh wah aduh mas mbak bang pak bung kak gan min admin nggak enggak
    gak ga ndak tak tiada tanpa mau ingin pengen pingin perlu boleh mesti wajib pernah sering kadang selalu terus
    lalu lantas kemudian nanti tadi kemarin besok sekarang hari jam menit detik tadinya baru masih malah justru
    bahkan cuma cuman doang banget amat sekali paling kurang cukup hampir mungkin pasti tentu memang emang orang
    semua semuanya banyak sedikit sama lain lainnya tiap masing hal buat bikin kasih jadi menjadi punya ada adanya
    udah telah sudah pas waktu saat sejak selama meski meskipun walau walaupun padahal sedangkan sementara soal
    tentang terhadap guna demi makanya jadinya about after again against also always am another anybody anyone
    anything around away back because before being between both came come comes day days did does doing done down
    each else even ever every everyone everything few first get gets getting give go goes going gone got gonna guys
    he her here hers him his how however im into isn just keep know last least less let like little ll look lot made
    make makes many maybe me might mine more much must my need never new next nobody nothing now off ok okay once
    one only other others out over own people per put really said same say says see seem seen she since something
    still such sure take tell thing things think this though thought through time today tomorrow yesterday too try
    two under until up upon us use used using want wants was way well went were what which while who whom whose why
    yes yet yeah your yours dont doesnt didnt isnt wasnt arent cant couldnt wont wouldnt shouldnt havent hasnt thats
    theres theyre youre ive kata katanya bilang bilangnya denger dengar lama heard
    """
)
"""Besides the function words that tell a sentence from a list: particles, pronouns, time and talk."""
