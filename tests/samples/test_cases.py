"""The four other States: what their sources say, written down once more by hand and compared."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from vnr.check.stage import check
from vnr.findings import Severity
from vnr.model.review import Review
from vnr.model.review.shape import walk
from vnr.model.review.text import Text
from vnr.read.country import read_submission
from vnr.read.folder import gather
from vnr.read.packs import load_packs

SAMPLES = Path(__file__).parents[2] / "country_inputs"
DESA = "https://www.un.org/development/desa/pd/content/international-migrant-stock"
KAZSTAT = (
    "https://github.com/kazstat/sdg-data-kazstat/blob/"
    "72277878d12502232b21c3d4b8ac459630b4f578/data/indicator_"
)
STOCK_YEARS = "1990 1995 2000 2005 2010 2015 2019"
SINCE_2010 = " ".join(str(year) for year in range(2010, 2024))


@dataclass(frozen=True)
class Facts:
    """What one State's sample holds; spaces and bars stand for lists.

    objectives: status ("-": none), paragraphs, targets, indicators, sources of the progress
    indicators: code ("-": none), unit, years, values
    pledges: objectives, type, status ("-": none), sources
    """

    language: str
    cycle: str
    disclaimer: str
    urls: dict[str, str]
    objectives: dict[int, str]
    measures: dict[str, str]
    indicators: dict[str, str]
    pledges: dict[str, str]
    lists: str  # how many consultations, frameworks, principles, challenges, needs, next steps
    verbatim: tuple[str, ...]


FACTS = {
    "MLI": Facts(
        language="fr",
        cycle="imrf-2022",
        disclaimer="Établi à partir de sources publiques\u202f; "
        "ne constitue pas une déclaration de l’État.",
        urls={
            "ML1": "https://mali.iom.int/news/le-mali-valide-son-second-rapport-sur-la-mise-en-"
            "oeuvre-du-pacte-mondial-pour-des-migrations-sures-ordonnees-et-regulieres-0",
            "ML2": "https://mali.iom.int/news/revision-du-plan-daction-2020-2024-de-la-politique-"
            "nationale-de-migration-ponam-segou-0",
            "ML3": "https://maliweb.net/maliens-de-lexterieur/maliens-de-lexterieur-la-politique-"
            "nationale-de-migration-2020-2024-adoptee-2900882.html",
            "ML4": "https://www.maliweb.net/maliens-de-lexterieur/maliens-etablis-a-lexterieur-le-"
            "gouvernement-aux-petits-soins-2989896.html",
            "ML5": "https://mali.iom.int/fr/news/consultation-interministerielle-au-mali-sur-la-"
            "maniere-de-renforcer-la-gouvernance-en-matiere",
            "ML6": "https://www.maliweb.net/maliens-de-lexterieur/le-ministre-mossa-ag-attaher-a-"
            "louverture-des-etats-generaux-de-la-migration-plus-de-50-000-migrants-ont-perdu-la-"
            "vie-de-2014-a-nos-jours-dont-plus-de-4000-en-2022-3033801.html",
            "ML7": "https://journalessor.ml/posts/meilleure-gouvernance-de-la-migration-des-"
            "donnees-mesurables-et-realistes-indispensables-62bd48f1e87c1",
            "DESA": DESA,
        },
        objectives={
            1: "in_progress | 45 48 70 71 | 10.7 17.18 | I1 | ML5 ML7",
            3: "in_progress | 46 59 | 10.7 16.10 |  | ML3",
            5: "in_progress | 24 59 | 10.7 |  | ML5",
            14: "in_progress | 37 64 | 10.7 16.6 |  | ML5 ML4",
            19: "in_progress | 40 53 | 17.3 17.16 |  | ML5",
            20: "in_progress | 42 43 67 | 10.c 17.3 | I2 | ML3",
            21: "in_progress | 31 35 62 66 | 8.5 10.7 | I3 | ML4 ML3",
        },
        measures={
            "Manuel sur la gestion des procédures de la migration professionnelle": "5 | ML5"
        },
        indicators={
            "I1": f"- | personnes | {STOCK_YEARS} | "
            "160736 176187 189475 256797 339375 420504 468230",
            "I2": "17.3.2 | milliards de F CFA | 2017 | 538",
            "I3": "- | personnes | 2022 | 5985",
            "I4": f"10.7.4 | personnes | {STOCK_YEARS} | 13411 17916 8412 11233 13558 16257 17953",
        },
        pledges={
            "MLI-1": " ".join(map(str, range(1, 24))) + " | individual | in_progress | ML1",
        },
        lists="3 7 1 1 1 1",
        verbatim=(
            "«\u00a0pays champion\u00a0»", "5\u202f985", "mise en œuvre", "F\u00a0CFA",
            "1er septembre", "01/09/2021–22/08/2022", "20-23 octobre 2020",
            "17/08/2023 – 19/08/2023",
        ),
    ),
    "KAZ": Facts(
        language="ru",
        cycle="imrf-2026",
        disclaimer="Составлено по открытым источникам; не является заявлением государства.",
        urls={
            "KZ1": "https://adilet.zan.kz/rus/docs/P2200000961/compare",
            "KZ2": "https://liter.kz/skolko-trudovykh-migrantov-rabotaet-v-kazakhstane-1692679024/amp",
            "KZ3": "https://prosud.kz/amp/"
            "ministerstvo-truda-opredelilo-kvotu-na-privlechenie-inostrannyh-rabotnikov",
            "KZ4": "https://bizmedia.kz/2023-11-14-mintruda-predlagaet-ustanovit-regionalnuyu-kvotu-"
            "na-priyom-kandasov-i-pereselenczev-v-2024-godu",
            "KZ5": "https://rus.baq.kz/"
            "mintruda-predstavilo-proekt-novoy-migratsionnoy-politiki-rk-do-2030-goda_300029483/",
            "KZ6": "https://centralasia.media/news:2354387",
            "KZ7": "https://aqshamnews.kz/latyn/article/"
            "biyl-qandastar-men-qonys-audarushylardy-qabyldau-kvotalary-ulgaityldy.html",
            **{
                f"KZ-{number}": f"{KAZSTAT}{number}.csv"
                for number in "10-7-2 10-7-4 16-2-2 16-9-1 17-3-2 8-8-1 10-c-1".split()
            },
            "DESA": DESA,
        },
        objectives={
            1: "in_progress | 45 48 70 71 | 10.7 17.18 | К8 К5 | KZ5",
            5: "in_progress | 24 59 | 10.7 | К9 | KZ3 KZ3",
            6: "in_progress | 25 28 63 | 8.7 8.8 | К6 | ",
            10: "in_progress | 31 36 60 | 5.2 8.7 16.2 | К1 | ",
            16: "in_progress | 39 53 | 10.2 11.3 |  | KZ7 KZ4",
            20: "- | 42 43 67 | 10.c 17.3 | К2 К7 | ",
            4: "implemented | 32 64 | 16.9 | К3 | ",
        },
        measures={"Квота на привлечение иностранной рабочей силы": "5 | KZ3"},
        indicators={
            "К1": "16.2.2 | на 100 000 человек населения (единица в файле: PERSONS) | "
            f"{SINCE_2010} | 1.7 3.1 2.7 3.3 3.4 2.5 2 1.8 1.3 1.7 1 1.1 0.6 0.5",
            "К2": f"17.3.2 | % | {SINCE_2010} | "
            "0.15 0.09 0.14 0.14 0.18 0.16 0.28 0.34 0.34 0.28 0.22 0.16 0.21 0.12",
            "К3": "16.9.1 | % | 2010 2015 | 99.7 99.7",
            "К4": "10.7.4 | единица не указана | 2019 2021 2023 | 14.6 16.57 1.5",
            "К5": "10.7.2 | единица не указана | 2021 2022 2023 | 152.0 152.0 152.0",
            "К6": f"8.8.1 | на 1000 работников | {SINCE_2010} | "
            "0.48 0.47 0.45 0.42 0.39 0.33 0.32 0.29 0.25 0.23 0.23 0.22 0.21 0.21",
            "К7": "10.c.1 | % |  | ",
            "К8": f"- | человек | {STOCK_YEARS} | "
            "3619200 3251968 2874194 3103027 3334937 3546060 3705556",
            "К9": "- | человек | 2023 2024 2025 | 14702 13183 14666",
        },
        pledges={"KAZ-1": "1 5 19 | individual | in_progress | KZ5"},
        lists="0 3 1 1 0 1",
        verbatim=(
            "№ 961", "0,23 %", "приёма кандасов", "1\u00a0499 человек", "7\u00a0050", "2027 год",
            "общегосударственный подход", "на 1 октября 2025", "на рассмотрении",
        ),
    ),
    "PRT": Facts(
        language="pt",
        cycle="imrf-2022",
        disclaimer="Compilado a partir de fontes públicas; não é uma declaração do Estado.",
        urls={
            "PT1": "https://dre.tretas.org/dre/3823134/"
            "resolucao-do-conselho-de-ministros-141-2019-de-20-de-agosto",
            "PT2": "https://acm.gov.pt/pt/-/"
            "plano-nacional-de-implementacao-do-pacto-global-das-migracoes-pnipgm-",
            "PT3": "https://migrationnetwork.un.org/node/7516/webform/submission/7696/text",
            "PT4": "https://migrationnetwork.un.org/ar/node/7516/webform/submission/7706/text",
            "PT5": "https://www.cmjornal.pt/cm-ao-minuto/detalhe/"
            "migracoes-plano-nacional-sistematiza-politicas-e-responsabiliza-governo---mne",
            "DESA": DESA,
        },
        objectives={
            5: "in_progress | 24 59 | 10.7 |  | PT2",
            11: "in_progress | 31 34 65 | 10.7 |  | PT2",
            16: "in_progress | 39 53 | 10.2 11.3 |  | PT2",
            19: "in_progress | 40 53 | 17.3 17.16 |  | PT2",
            23: "implemented | 47 50 68 69 | 10.7 17.14 17.16 |  | PT2",
        },
        measures={"PNIPGM": "23 | PT1"},
        indicators={
            "I1": f"- | pessoas | {STOCK_YEARS} | 435782 532822 651472 771184 762825 864814 888162",
        },
        pledges={
            "2250": "1 2 3 4 5 6 7 8 | individual | - | PT3",
            "2252": "1 | partnership | - | PT4",
        },
        lists="0 4 0 0 0 0",
        verbatim=(
            "n.º 141/2019", "civil society’s awareness", "RCM n.º 141/2019",
            "(several states/actors contribute towards a shared goal with different pledges\n",
            "Thu, 07/07/2022 - 22:47", "Thu, 07/07/2022 - 23:13",
            "Visão centrada nas pessoas", "Cooperação internacional", "Soberania nacional",
            "Estado de Direito", "Desenvolvimento sustentável", "Respeito pelos direitos humanos",
            "Igualdade de género", "Superior interesse das crianças",
            "Abordagem holística das migrações",
            "Envolvimento de todos os níveis da Administração Pública e da sociedade civil",
        ),
    ),
    "THA": Facts(
        language="en",
        cycle="imrf-2026",
        disclaimer="Compiled from public sources; not a statement of the State.",
        urls={
            "TH1": "https://idcoalition.org/idc-asia-pacific-programme-spring-event-round-up/",
            "TH2": "https://zealnews.africa/en/post/"
            "accessibility-of-protection-systems-for-children-in-the-context-of-nM24E",
            "TH3": "https://www.fortifyrights.org/tha-inv-oped-2019-02-05/",
            "TH4": "https://thailand.iom.int/global-compact-migration",
        },
        objectives={},
        measures={},
        indicators={},
        pledges={
            "THA-1": "4 | individual | in_progress | TH2",
            "THA-2": "15 | individual | in_progress | TH2",
            "THA-3": "13 | individual | in_progress | TH3",
            "THA-4": "17 | individual | planned | TH1",
        },
        lists="0 0 0 0 0 0",
        verbatim=("signed on 21 January 2019 by seven agencies", "Rated as not started"),
    ),
}  # fmt: skip


@cache
def review(country: str) -> Review:
    result = check(read_submission(gather(SAMPLES / country)), load_packs())
    assert [f for f in result.findings if f.severity is Severity.ERROR] == []
    assert result.review is not None
    return result.review


def only(text: Text | None) -> str:
    return text.versions[0][1] if text else "-"


def row(*cells: object) -> str:
    """Cells with bars between them; lists with spaces."""
    lists = (" ".join(map(str, c)) if isinstance(c, tuple) else str(c or "-") for c in cells)
    return " | ".join(lists)


def of(country: str) -> Facts:
    """The facts of a sample, as it says them itself."""
    r = review(country)
    methodology, environment = r.methodology, r.enabling_environment
    means = r.means_of_implementation
    sizes = (
        len(methodology.consultations) if methodology else 0,
        len(environment.frameworks) if environment else 0,
        len(environment.principles) if environment else 0,
        len(r.challenges), len(means.needs) if means else 0, len(r.next_steps),
    )  # fmt: skip
    return Facts(
        language=r.language,
        cycle=r.cycle,
        disclaimer=r.disclaimer.versions[0][1] if r.disclaimer else "",
        urls={source.id: source.url or "" for source in r.sources},
        objectives={
            o.objective: row(
                o.status, tuple(p.item for p in o.paragraphs), o.targets, o.indicators,
                tuple(s.source for s in (o.progress.statements if o.progress else ())),
            )
            for o in r.objectives
        },
        measures={only(m.title): row(m.objectives, m.sources) for m in r.measures},
        indicators={
            i.id: row(
                i.code, only(i.unit), tuple(p.year for p in i.observations),
                tuple(p.value.typed for p in i.observations),
            )
            for i in r.indicators
        },
        pledges={p.id: row(p.objectives, p.type, p.status, p.sources) for p in r.pledges},
        lists=row(sizes),
        verbatim=FACTS[country].verbatim,
    )  # fmt: skip


@pytest.mark.parametrize("country", FACTS)
def test_a_sample_holds_what_its_sources_say_and_nothing_more(country: str) -> None:
    assert of(country) == FACTS[country]
    assert not review(country).is_final


@pytest.mark.parametrize("country", FACTS)
def test_words_stand_as_they_were_typed(country: str) -> None:
    texts = [t for _, value in walk(review(country)) if isinstance(value, Text)
             for _, t in value.versions]  # fmt: skip
    dates = [str(t) for path, t in walk(review(country)) if path and path[-1] == "typed"]

    missing = [v for v in FACTS[country].verbatim if not any(v in t for t in texts + dates)]
    assert missing == []


@pytest.mark.parametrize("country", FACTS)
def test_every_status_says_that_no_government_assigned_it(country: str) -> None:
    rated = {o.objective for o in review(country).objectives if o.status}
    reasoned = {o.objective for o in review(country).objectives if o.status_basis}
    assert rated == reasoned
