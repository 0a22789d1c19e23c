"""The words of synthetic reviews: how each language marks them, and sentences that state nothing.

The first sentence of a language stands on every page. `{n}` is a figure or the code of the review.
"""

MARKS = {
    "en": "Synthetic text",
    "fr": "Texte synthétique",
    "es": "Texto sintético",
    "ru": "Искусственный текст",
    "ar": "نص اصطناعي",
    "zh": "合成文本",
}
SENTENCES = {
    "en": [
        "Synthetic review {n}: made by a program for tests, the statement of no State.",
        "This sentence fills a page and says nothing about any country, office or person.",
        "Its figure, {n}, was drawn by lot and measures nothing.",
        (
            "A longer sentence shows how lines break where words are of many lengths, commas stand "
            "in between, and a bracket (such as this one) opens and closes."
        ),
    ],
    "fr": [
        (
            "Examen synthétique {n}\u202f: produit par un programme pour des essais, il n’engage "
            "aucun État."
        ),
        "Cette phrase remplit une page et ne dit rien d’aucun pays, service ou personne.",
        "Son chiffre, {n}, a été tiré au sort et ne mesure rien.",
        (
            "Une phrase plus longue montre comment les lignes se coupent lorsque les mots sont de "
            "longueurs diverses et qu’une parenthèse (comme celle-ci) s’ouvre et se ferme."
        ),
    ],
    "es": [
        (
            "Examen sintético {n}: hecho por un programa para pruebas, no es declaración de ningún "
            "Estado."
        ),
        "Esta frase llena una página y no dice nada de ningún país, oficina o persona.",
        "Su cifra, {n}, salió por sorteo y no mide nada.",
    ],
    "ru": [
        (
            "Искусственный обзор {n}: составлен программой для проверки и не исходит ни от какого "
            "государства."
        ),
        "Это предложение заполняет страницу и ничего не говорит о странах, ведомствах или людях.",
        "Число {n} выбрано случайно и ничего не измеряет.",
    ],
    "ar": [
        "استعراض اصطناعي {n}: أعده برنامج لأغراض الاختبار ولا يعبر عن أي دولة.",
        "هذه الجملة تملأ الصفحة ولا تقول شيئا عن أي بلد أو مكتب أو شخص.",
        "الرقم {n} اختير بالقرعة ولا يقيس شيئا.",
    ],
    "zh": [
        "合成审查 {n}：由程序为测试而制作，不是任何国家的声明。",
        "这句话只用来填满页面，与任何国家、机构或个人无关。",
        "数字 {n} 是随机抽取的，不代表任何统计。",
    ],
}
