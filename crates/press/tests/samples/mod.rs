//! Documents as they are in life: a city of Ukraine, with answers in three scripts.

#![allow(dead_code, reason = "each test takes what it needs")]

use documents::typeset::*;
use domain::language::Lang;
use domain::time::Timestamp;

/// An unvocalised Arabic sentence, which must come out of a PDF letter by letter.
pub const ARABIC: &str = "تقدم المدينة فرص التعلم للجميع في المكتبات والمتاحف ومراكز الشباب";
/// A Ukrainian sentence with the letters that others lack.
pub const UKRAINIAN: &str = "Ґрунтовна освіта є в кожній громаді, а пам’ять міста їй допомагає";
/// The hash of a file.
pub const HASH: &str = "5f1d2a77c0b94e38a6cf0d8b12e93f7764aa01c9d5be3c48207f96e1b83d4ca2";

fn pick<'a>(lang: Lang, en: &'a str, uk: &'a str, ar: &'a str) -> &'a str {
    match lang {
        Lang::UK => uk,
        Lang::AR => ar,
        _ => en,
    }
}

pub fn frame(lang: Lang, title: &str) -> Frame {
    Frame {
        lang,
        title: title.to_owned(),
        network: pick(
            lang,
            "UNESCO Global Network of Learning Cities",
            "Глобальна мережа міст, що навчаються, ЮНЕСКО",
            "شبكة اليونسكو العالمية لمدن التعلم",
        )
        .to_owned(),
        accent: "#0b5a7a".to_owned(),
        footer: pick(
            lang,
            "Sumy · Call 2023 · Receipt 2023-7F3K-9Q2M",
            "Суми · Конкурс 2023 · Квитанція 2023-7F3K-9Q2M",
            "سومي · دعوة 2023 · إيصال 2023-7F3K-9Q2M",
        )
        .to_owned(),
        at: Timestamp(1_685_570_399_999),
        invented: None,
        replaced_note: "Some characters stand as �.".to_owned(),
        plain_note: "This file does not keep the standards.".to_owned(),
    }
}

pub fn text(lang: Lang, text: &str) -> Answer {
    Answer::Text { said: Said::written(text, None, lang) }
}

pub fn question(label: &str, answer: Answer) -> Question {
    Question { label: label.to_owned(), answers: vec![answer] }
}

pub fn file(lang: Lang, name: &str) -> FileLine {
    FileLine {
        name: Said::written(name, None, lang),
        about: "PDF, 1.8 MB".to_owned(),
        sha256: HASH.to_owned(),
    }
}

const VISION: &str = "Суми стають містом, у якому навчання не закінчується зі школою. Ми хочемо, щоб кожна людина, незалежно від віку, статків і місця проживання, мала до нього п’ятнадцять хвилин пішки.\n\nҐрунтовна освіта є в кожній громаді, а пам’ять міста їй допомагає. За п’ять років ми відкрили дев’ять просторів навчання у бібліотеках, які працюють і тоді, коли вимкнено світло.";

/// A small dossier with each kind of answer.
pub fn dossier(lang: Lang) -> Dossier {
    let p = |en, uk, ar| pick(lang, en, uk, ar).to_owned();
    let city = Said::written("Суми", Some(Lang::UK), lang);
    Dossier {
        frame: frame(lang, &p("Application of Sumy", "Заявка міста Суми", "طلب مدينة سومي")),
        kind_words: p("Application for membership", "Заявка на членство", "طلب العضوية"),
        city,
        country: p("Ukraine", "Україна", "أوكرانيا"),
        warning: None,
        facts: vec![
            Fact::new(p("Call", "Конкурс", "دعوة الترشّح"), Said::ours(lang, p("Call 2023", "Конкурс 2023", "دعوة 2023"))),
            Fact::new(p("Team", "Команда", "الفريق"), Said::written("Сумська міська рада\nСумський державний університет\nГО «Центр освіти впродовж життя»", None, lang)),
            Fact::code(p("Receipt", "Квитанція", "إيصال"), "2023-7F3K-9Q2M"),
            Fact::new(p("Submitted", "Подано", "قُدّم"), Said::ours(lang, p("31 May 2023, 23:12 (Hamburg)", "31 травня 2023 року, 23:12 (Гамбург)", "31 مايو 2023، 23:12 (هامبورغ)"))),
            Fact::code("SHA-256", HASH),
        ],
        contents_words: p("Sections", "Розділи", "الأقسام"),
        sections: vec![
            Section {
                title: p("City and mayor", "Місто і мер", "المدينة ورئيس البلدية"),
                questions: vec![
                    question(&p("Name of the city", "Назва міста", "اسم المدينة"), text(lang, "Суми")),
                    question(&p("Inhabitants", "Населення", "عدد السكان"), Answer::Figure {
                        figure: p("256,474", "256 474", "256,474"),
                        year: Some("2022".to_owned()),
                        source: Some(Said::written("Державна служба статистики України", None, lang)),
                    }),
                    question(&p("Area", "Площа", "المساحة"), Answer::Figure { figure: p("145.39 km²", "145,39 км²", "145.39 km²"), year: None, source: None }),
                    question(&p("Website", "Вебсайт", "الموقع"), Answer::Links { links: vec![
                        Link { href: "https://smr.gov.ua/uk/".to_owned(), shown: "https://smr.gov.ua/uk/".to_owned() },
                        Link { href: "javascript:alert(1)".to_owned(), shown: "javascript:alert(1)".to_owned() },
                    ] }),
                    question(&p("Founded", "Рік заснування", "سنة التأسيس"), Answer::Words { lines: vec!["1655".to_owned()] }),
                    question(&p("Telephone", "Телефон", "الهاتف"), Answer::Blank { words: p("Not answered", "Без відповіді", "بلا إجابة") }),
                ],
            },
            Section {
                title: p("Why a learning city", "Чому місто, що навчається", "لماذا مدينة تعلم"),
                questions: vec![
                    question(&p("What is your vision?", "Яким є ваше бачення?", "ما رؤيتكم؟"), text(lang, VISION)),
                    Question {
                        label: p("In one sentence", "Одним реченням", "في جملة واحدة"),
                        answers: vec![text(lang, UKRAINIAN), text(lang, ARABIC), text(lang, "A city that learns together, and says so in 3 languages (of 5).")],
                    },
                    question(&p("How important are these for your city?", "Наскільки це важливо для вашого міста?", "ما أهمية ما يلي لمدينتكم؟"), Answer::Ratings { rated: vec![
                        Rated { label: p("Inclusive learning", "Інклюзивне навчання", "التعلم الشامل"), mark: Some(5), words: p("5 of 5", "5 з 5", "5 من 5") },
                        Rated { label: p("Family and community learning", "Навчання в родині та громаді", "التعلم في الأسرة والمجتمع"), mark: Some(3), words: p("3 of 5", "3 з 5", "3 من 5") },
                        Rated { label: p("Learning at work", "Навчання на роботі", "التعلم في العمل"), mark: None, words: p("Not answered", "Без відповіді", "بلا إجابة") },
                    ] }),
                    question(&p("What will you do, by when?", "Що ви зробите і коли?", "ماذا ستفعلون ومتى؟"), Answer::Table {
                        columns: vec![p("Action", "Дія", "الإجراء"), p("Until", "До", "حتى"), p("Owner", "Хто", "المسؤول")],
                        rows: vec![
                            vec![Said::written("Відкрити простір навчання в бібліотеці ім. Шевченка", None, lang), Said::ours(lang, "2024-03-01"), Said::written("Відділ культури", None, lang)],
                            vec![Said::written("Курс цифрової грамотності для людей старших за 60 років", None, lang), Said::ours(lang, "2024-09-01"), Said::written("СумДУ", None, lang)],
                        ],
                    }),
                ],
            },
            Section {
                title: p("Files", "Файли", "الملفات"),
                questions: vec![question(&p("Plans and pictures", "Плани та фотографії", "الخطط والصور"), Answer::Files {
                    files: (1..=10).map(|n| file(lang, &format!("Стратегія розвитку, частина {n}.pdf"))).collect(),
                })],
            },
        ],
    }
}

/// As much as a full application says: twelve sections of long answers, ten files.
pub fn full_dossier(lang: Lang) -> Dossier {
    let mut it = dossier(lang);
    let files = it.sections.pop();
    let long = VISION.repeat(4);
    for n in 0..10 {
        it.sections.push(Section {
            title: format!("Розділ {n}"),
            questions: (0..5)
                .map(|n| question(&format!("Що місто робить у напрямі {n}?"), text(lang, &long)))
                .collect(),
        });
    }
    it.sections.extend(files);
    it
}

pub fn scan(lang: Lang, path: &str) -> Scan {
    let address = format!("https://learning.example.org/{lang}{path}");
    Scan { href: address.clone(), shown: address, alt: pick(lang, "QR code of the address beside it", "QR-код адреси поруч", "رمز الاستجابة السريعة للعنوان المجاور").to_owned() }
}

pub fn flyer(lang: Lang) -> Flyer {
    let p = |en, uk, ar| pick(lang, en, uk, ar).to_owned();
    let body = Said::ours(lang, p(
        "Cities, towns and districts of every size can join a network of more than 290 places that take learning seriously, at every age.\n\nA city applies with:\n- a team of its institutions\n- the signature of its mayor\n- the approval of its National Commission for UNESCO",
        "До мережі з понад 290 міст, які серйозно ставляться до навчання в кожному віці, можуть приєднатися міста, селища й райони будь-якого розміру.\n\nЗаявка міста – це:\n- команда його установ\n- підпис мера\n- схвалення Національної комісії у справах ЮНЕСКО",
        "يمكن للمدن والبلدات والمقاطعات من كل الأحجام أن تنضم إلى شبكة تضم أكثر من 290 مدينة تأخذ التعلم على محمل الجد في كل الأعمار.\n\nيتكوّن طلب المدينة من:\n- فريق من مؤسساتها\n- توقيع رئيس بلديتها\n- تأييد اللجنة الوطنية لليونسكو",
    ));
    let clock = |label: String, value: String| Fact::new(label, Said::ours(lang, value));
    Flyer {
        frame: frame(lang, &p("Call 2023: join the network", "Конкурс 2023: приєднуйтеся до мережі", "دعوة 2023: انضم إلى الشبكة")),
        title: Said::ours(lang, p("Call 2023: join the network", "Конкурс 2023: приєднуйтеся до мережі", "دعوة 2023: انضم إلى الشبكة")),
        until: p("Until 31 May 2023, 23:59 (Hamburg)", "До 31 травня 2023 року, 23:59 (Гамбург)", "حتى 31 مايو 2023، 23:59 (هامبورغ)"),
        language_note: None,
        blocks: Block::all(&body),
        clocks: vec![
            clock(p("Opens", "Відкриття", "الافتتاح"), p("1 April 2023, 00:00 (Hamburg)", "1 квітня 2023 року, 00:00 (Гамбург)", "1 أبريل 2023، 00:00 (هامبورغ)")),
            clock(p("Cities hand in until", "Міста подають до", "تقدّم المدن طلباتها حتى"), p("31 May 2023, 23:59 (Hamburg)", "31 травня 2023 року, 23:59 (Гамбург)", "31 مايو 2023، 23:59 (هامبورغ)")),
            clock(p("Commissions forward until", "Комісії передають до", "تحيل اللجان حتى"), p("30 June 2023, 23:59 (Hamburg)", "30 червня 2023 року, 23:59 (Гамбург)", "30 يونيو 2023، 23:59 (هامبورغ)")),
        ],
        scan: scan(lang, "/calls/2023"),
        scan_words: p("Everything about the call:", "Усе про конкурс:", "كل شيء عن الدعوة:"),
    }
}

pub fn receipt(lang: Lang) -> ReceiptSheet {
    let p = |en, uk, ar| pick(lang, en, uk, ar).to_owned();
    ReceiptSheet {
        frame: frame(lang, &p("Receipt 2023-7F3K-9Q2M", "Квитанція 2023-7F3K-9Q2M", "إيصال 2023-7F3K-9Q2M")),
        kind_words: p("Receipt", "Квитанція", "إيصال"),
        number: "2023-7F3K-9Q2M".to_owned(),
        lead: Said::ours(lang, p("The city of Sumy has submitted its application.", "Місто Суми подало заявку.", "قدّمت مدينة سومي طلبها.")),
        facts: dossier(lang).facts,
        files_words: p("Files", "Файли", "الملفات"),
        columns: [p("File", "Файл", "الملف"), p("Size", "Розмір", "الحجم"), "SHA-256".to_owned()],
        files: (1..=3).map(|n| file(lang, &format!("Стратегія розвитку, частина {n}.pdf"))).collect(),
        no_files_words: p("No files.", "Файлів немає.", "لا ملفات."),
        verify_words: p("How to verify this", "Як це перевірити", "كيف يمكن التحقق"),
        verify_how: p("Whoever has the file of the receipt can compute its SHA-256 and compare.", "Хто має файл квитанції, може обчислити його SHA-256 і порівняти.", "من لديه ملف الإيصال يستطيع حساب SHA-256 ومقارنته."),
        scan: scan(lang, "/applications/1/receipts/1"),
    }
}

pub fn signature(lang: Lang) -> SignaturePage {
    let p = |en, uk, ar| pick(lang, en, uk, ar).to_owned();
    let dossier = dossier(lang);
    let line = |label: String, room_mm| SignatureLine { label, room_mm };
    SignaturePage {
        frame: frame(lang, &p("Page to be signed", "Сторінка для підпису", "صفحة التوقيع")),
        lead: p("Print this page, have it signed and stamped, scan it and attach the scan.", "Роздрукуйте цю сторінку, отримайте підпис і печатку, відскануйте й додайте скан.", "اطبع هذه الصفحة واحصل على التوقيع والختم ثم امسحها ضوئيا وأرفقها."),
        city: dossier.city.clone(),
        country: dossier.country.clone(),
        summary_words: p("In short", "Коротко", "باختصار"),
        summary: dossier.sections[0].questions[..5].to_vec(),
        pledge: Said::ours(lang, p("I declare that the answers of this application are those of our city.", "Я заявляю, що відповіді цієї заявки є відповідями нашого міста.", "أعلن أن إجابات هذا الطلب هي إجابات مدينتنا.")),
        lines: vec![line(p("Place and date", "Місце й дата", "المكان والتاريخ"), 16), line(p("Signature", "Підпис", "التوقيع"), 16), line(p("Stamp", "Печатка", "الختم"), 16)],
        code_words: p("Code of this version:", "Код цієї версії:", "رمز هذه النسخة:"),
        code: "7F3K-9Q2M".to_owned(),
        sha256: HASH.to_owned(),
        scan: scan(lang, "/applications/1/signature-page"),
    }
}

pub fn form(lang: Lang) -> FormSheet {
    let p = |en, uk, ar| pick(lang, en, uk, ar).to_owned();
    let asked = |label: String, limits: Vec<String>, asked: Asked| FormQuestion { label, help: String::new(), limits, asked, answer: None };
    FormSheet {
        frame: frame(lang, &p("Application for membership, 2015", "Заявка на членство, 2015", "طلب العضوية 2015")),
        kind_words: p("Form to fill by hand", "Форма для заповнення від руки", "استمارة تُملأ باليد"),
        city: Some(Said::written("Суми", None, lang)),
        facts: vec![Fact::new(p("Call", "Конкурс", "دعوة الترشّح"), Said::ours(lang, p("Call 2023", "Конкурс 2023", "دعوة 2023")))],
        intro: p("Write legibly. Where there is not enough room, go on at the back.", "Пишіть розбірливо. Де бракує місця, продовжуйте на звороті.", "اكتب بخط واضح. إن لم تكف المساحة فتابع في الخلف."),
        sections: vec![FormSection {
            title: p("City and mayor", "Місто і мер", "المدينة ورئيس البلدية"),
            help: p("What everybody wants to know first.", "Що всі хочуть знати передусім.", "ما يريد الجميع معرفته أولا."),
            questions: vec![
                FormQuestion { answer: Some(text(lang, "Суми")), ..asked(p("Name of the city", "Назва міста", "اسم المدينة"), vec![p("Required", "Обов’язково", "إلزامي")], Asked::Short { unit: String::new(), more: vec![] }) },
                FormQuestion { help: p("The whole area of the city.", "Уся площа міста.", "المساحة الكاملة للمدينة."), ..asked(p("Area", "Площа", "المساحة"), vec![p("Required", "Обов’язково", "إلزامي"), p("a number", "число", "رقم")], Asked::Short { unit: "km²".to_owned(), more: vec![p("Year", "Рік", "السنة"), p("Source", "Джерело", "المصدر")] }) },
                asked(p("What is your vision?", "Яким є ваше бачення?", "ما رؤيتكم؟"), vec![p("At most 200 words", "Щонайбільше 200 слів", "200 كلمة على الأكثر")], Asked::Lines { n_lines: 8 }),
                asked(p("Which clusters interest you?", "Які кластери вас цікавлять?", "ما المجموعات التي تهمكم؟"), vec![], Asked::Boxes { options: vec![p("Inclusion", "Інклюзія", "الشمول"), p("Health", "Здоров’я", "الصحة"), p("Digital skills", "Цифрові навички", "المهارات الرقمية")] }),
                asked(p("How important are these?", "Наскільки це важливо?", "ما أهمية ما يلي؟"), vec![], Asked::Marks { items: vec![p("Inclusive learning", "Інклюзивне навчання", "التعلم الشامل"), p("Learning at work", "Навчання на роботі", "التعلم في العمل")], low: p("not important", "не важливо", "غير مهم"), high: p("very important", "дуже важливо", "مهم جدا") }),
                asked(p("What will you do?", "Що ви зробите?", "ماذا ستفعلون؟"), vec![], Asked::Table { columns: vec![p("Action", "Дія", "الإجراء"), p("Until", "До", "حتى"), p("Owner", "Хто", "المسؤول")], n_rows: 3 }),
                asked(p("Plans and pictures", "Плани та фотографії", "الخطط والصور"), vec![p("PDF, JPEG; at most 5 files", "PDF, JPEG; щонайбільше 5 файлів", "PDF وJPEG؛ خمسة ملفات على الأكثر")], Asked::Enclosed { words: p("Enclose copies and write the question on each.", "Додайте копії та напишіть на кожній запитання.", "أرفق نسخا واكتب السؤال على كل منها.") }),
            ],
        }],
    }
}

pub fn part_two(lang: Lang) -> PartTwoSheet {
    let p = |en, uk, ar| pick(lang, en, uk, ar).to_owned();
    let page = signature(lang);
    PartTwoSheet {
        frame: frame(lang, &p("Part 2: endorsement", "Частина 2: схвалення", "القسم 2: التأييد")),
        kind_words: p("Endorsement", "Схвалення", "تأييد"),
        city: page.city,
        country: page.country,
        declares: Said::ours(lang, p("The National Commission of Ukraine endorses the application of Sumy.", "Національна комісія України схвалює заявку міста Суми.", "تؤيّد اللجنة الوطنية لأوكرانيا طلب مدينة سومي.")),
        facts: vec![
            Fact::new(p("Officer", "Посадова особа", "المسؤول"), Said::written("Олена Коваль", None, lang)),
            Fact::code("SHA-256", HASH),
        ],
        by_hand_words: p("For those who also want it on paper:", "Для тих, кому потрібен і папір:", "لمن يريدها على الورق أيضا:"),
        lines: page.lines,
        code_words: page.code_words,
        code: page.code,
        scan: page.scan,
    }
}

pub fn cover(lang: Lang) -> CoverList {
    let p = |en, uk, ar| pick(lang, en, uk, ar).to_owned();
    let row = |n: i64, city: &str| {
        vec![
            Said::ours(lang, n.to_string()),
            Said::written(city, None, lang),
            Said::code("2023-7F3K-9Q2M\n7F3K-9Q2M-4TZX-81HC"),
            Said::written("Олена Коваль", None, lang),
        ]
    };
    CoverList {
        frame: frame(lang, &p("Forwarded applications", "Передані заявки", "الطلبات المحالة")),
        kind_words: p("List", "Перелік", "قائمة"),
        country: Said::ours(lang, p("Ukraine", "Україна", "أوكرانيا")),
        facts: vec![Fact::new(p("Call", "Конкурс", "دعوة الترشّح"), Said::ours(lang, p("Call 2023", "Конкурс 2023", "دعوة 2023")))],
        columns: vec![p("Rank", "Місце", "الترتيب"), p("City", "Місто", "المدينة"), p("Receipt", "Квитанція", "الإيصال"), p("Signed", "Підписано", "التوقيع")],
        rows: vec![row(1, "Суми"), row(2, "Львів"), row(3, "Тернопіль")],
        none_words: p("None.", "Немає.", "لا شيء."),
    }
}

pub fn results(lang: Lang) -> ResultsSheet {
    let p = |en, uk, ar| pick(lang, en, uk, ar).to_owned();
    let city = |name: &str, country: String| [Said::written(name, None, lang), Said::ours(lang, country)];
    ResultsSheet {
        frame: frame(lang, &p("Result: Call 2023", "Результат: Конкурс 2023", "النتيجة: دعوة 2023")),
        kind_words: p("Result", "Результат", "النتيجة"),
        title: Said::ours(lang, p("Call 2023", "Конкурс 2023", "دعوة 2023")),
        lead: p("2 cities are admitted.", "Прийнято 2 міста.", "قُبلت مدينتان."),
        columns: [p("City", "Місто", "المدينة"), p("Country", "Країна", "البلد")],
        cities: vec![city("Суми", p("Ukraine", "Україна", "أوكرانيا")), city("سومي", p("Ukraine", "Україна", "أوكرانيا"))],
        watermark: Some(p("Rehearsal", "Репетиція", "تجربة")),
    }
}

pub fn card(lang: Lang, shape: CardShape) -> Card {
    let p = |en, uk, ar| pick(lang, en, uk, ar).to_owned();
    let above = p("UNESCO Global Network of Learning Cities", "Глобальна мережа ЮНЕСКО міст, що навчаються", "شبكة اليونسكو العالمية لمدن التعلّم");
    Card {
        frame: frame(lang, &p("Sumy", "Суми", "سومي")),
        shape,
        above,
        title: Said::written(p("Sumy", "Суми", "سومي"), None, lang),
        line: p("Member since 14 February 2024", "Член мережі з 14 лютого 2024 року", "عضو منذ 14 فبراير 2024"),
        faded: false,
    }
}

/// Each kind of paper once.
pub fn all(lang: Lang) -> Vec<(&'static str, Document)> {
    vec![
        ("dossier", Document::Dossier(dossier(lang))),
        ("flyer", Document::Flyer(flyer(lang))),
        ("receipt", Document::Receipt(receipt(lang))),
        ("signature", Document::Signature(signature(lang))),
        ("form", Document::Form(form(lang))),
        ("part_two", Document::PartTwo(part_two(lang))),
        ("cover", Document::Cover(cover(lang))),
        ("results", Document::Results(results(lang))),
    ]
}

pub fn json(document: &Document) -> Vec<u8> {
    serde_json::to_vec(document).expect("a document has only text keys")
}
