## Заявки експерта за строками
reviews-files = Ваші заявки
reviews-state = Стан
reviews-state-declare = Заявити про інтереси
reviews-state-score = Прочитати й оцінити
reviews-state-agree = Спільний висновок: черга за вами
reviews-state-done = Подано
reviews-call = Конкурс
reviews-any = Усі
reviews-filter = Показати
reviews-none-filtered = Таких заявок немає.
reviews-all = Показати всі ваші заявки
reviews-city = Місто
reviews-until = До
reviews-given-on = Передано вам
reviews-no-limit = нічого робити
reviews-table = { $count ->
    [one] { $count } заявка, спершу найближчий строк
    [few] { $count } заявки, спершу найближчий строк
   *[other] { $count } заявок, спершу найближчий строк
}
reviews-declared-done = Дякуємо. Секретаріат отримав вашу заяву, і заявку для вас закрито.
reviews-conflict-late-open = Заявити про нього зараз
reviews-aside-before = Тоді ваш відгук вилучають: його зберігають під печаткою і більше не враховують, а заявку закривають для вас назавжди. Причину читає лише секретаріат.
reviews-too-many-words = Скоротіть цей текст щонайбільше до { $max } слів; зараз їх { $count }.
refusal-review-words = { $count ->
    [one] { $count } примітка задовга.
    [few] { $count } примітки задовгі.
   *[other] { $count } приміток задовгі.
}
refusal-review-calibrate = Спершу оцініть попередні заявки цього конкурсу. Вони є у переліку ваших заявок.
reviews-met-lead = Це збережено в іншому вікні, поки ви писали тут.
reviews-met-theirs = Що збережено
reviews-met-keep = Залишити збережене

## Заява про зв’язок
interest-title = Ваш зв’язок із цією заявкою
interest-tie = Який це зв’язок?
interest-year = Рік, коли він припинився або припиниться
interest-year-hint = Лише для зв’язку, що закінчується, як-от спільний проєкт.
interest-within = { $count ->
    [one] Має значення, поки триває, і ще { $count } рік після того.
    [few] Має значення, поки триває, і ще { $count } роки після того.
   *[other] Має значення, поки триває, і ще { $count } років після того.
}
interest-refusal-no-tie = Виберіть, який це зв’язок.
interest-refusal-no-year = Напишіть рік, коли зв’язок припинився або припиниться, наприклад 2021.
interest-recused = Ви маєте зв’язок із цією заявкою. Нею має займатися колега; передайте її.
interest-declared = Про що ви заявили
interest-too-old = надто давно, щоб мати значення за правилами
interest-form = Заявити про зв’язок
interest-lead = Ви маєте зв’язок, якщо працюєте чи працювали для цього міста або його команди, якщо це робить хтось із ваших близьких, якщо ви консультували щодо заявки або якщо рішення може принести вам користь чи шкоду.
interest-before = Відтоді ви не зможете ні читати цю заявку у своєму кабінеті, ні діяти щодо неї. Це має робити колега.
interest-declare = Заявити про зв’язок
interest-back = До вашого кабінету
interest-link = Заявити про зв’язок із цією заявкою

## Текст усіх експертів
consensus-title = Спільний висновок
consensus-lead = Що експерти цієї заявки кажуть разом, словами. Жодне число з нього не виводять, і жодної оцінки він не змінює.
consensus-open = Відкрити спільний висновок
consensus-you-write = Секретаріат попросив вас написати від усіх експертів цієї заявки.
consensus-none-yet = Ще нічого не написано.
consensus-you-agree = Інший експерт написав від усіх вас. Прочитайте й погодьте, якщо тут те, що ви думаєте.
consensus-you-agreed = Ви погодили написане.
consensus-saved = Текст збережено.
consensus-frozen = Цей текст уже не можна змінити.
consensus-text = Текст
consensus-text-hint = У чому ви всі сходитеся і в чому розходитеся.
consensus-lifts = Кожна зміна скасовує погодження: кожен експерт погоджує знову.
consensus-save = Зберегти текст
consensus-experts = Експерти цієї заявки
consensus-all-agreed = Усі експерти погодили текст, яким він є.
consensus-no-experts = Жоден експерт ще не подав відгуку.
consensus-writes = пише текст
consensus-agreed = Погоджено
consensus-not-agreed = Не погоджено
consensus-take-back = Відкликати ваше погодження
consensus-agree = Погодити цей текст
consensus-name = Хто пише текст?
consensus-name-again = Інший експерт знайде текст, яким він є, а всі погодження буде скасовано.
consensus-name-expert = Попросити написати: { $name }
consensus-back = До вашого відгуку
consensus-back-case = До заявки
consensus-refusal-not-handed-in = Участь бере лише експерт, чий відгук на цю заявку подано й ураховано.
consensus-refusal-already = Цей експерт уже пише текст.
consensus-refusal-empty = Погоджувати ще нічого.
consensus-refusal-stale = Відколи ви прочитали текст, його змінено. Прочитайте його знову, перш ніж погодити.

## Попередні заявки, які оцінюють першими
calibration-title = Попередні заявки, які оцінюють усі експерти
calibration-lead = Усі експерти конкурсу оцінюють ті самі попередні заявки, щоб було видно, хто суворий, а хто щедрий.
calibration-must = Заявки конкурсу відкриються вам після цих.
calibration-open = Оцінити
calibration-first = { $count ->
    [one] Спершу оцініть { $count } попередню заявку; тоді відкриється ця.
    [few] Спершу оцініть { $count } попередні заявки; тоді відкриється ця.
   *[other] Спершу оцініть { $count } попередніх заявок; тоді відкриється ця.
}
calibration-to-list = До ваших заявок
calibration-desk-lead = { $count ->
    [one] Виберіть { $count } заявку попередніх конкурсів, щодо якої рішення ухвалено й оголошено.
    [few] Виберіть до { $count } заявок попередніх конкурсів, щодо яких рішення ухвалено й оголошено.
   *[other] Виберіть до { $count } заявок попередніх конкурсів, щодо яких рішення ухвалено й оголошено.
}
calibration-of-call = Заявки конкурсу
calibration-show = Показати його заявки
calibration-choose = Вибрати заявки
calibration-file = Попередня заявка { $number }
calibration-no-file = Жодної
calibration-required = Заявки самого конкурсу відкриваються лише експертам, які подали ці оцінки
calibration-required-hint = Ті, що вже відкриті експертові, лишаються відкритими.
calibration-name = Зберегти вибір
calibration-saved = Вибір збережено.
calibration-expert = Експерт
calibration-handed-in = Подано
calibration-experts = Експерти
calibration-table = Оцінки попередніх заявок
calibration-reading-lead = Рішення щодо цієї заявки ухвалено в попередньому конкурсі. Ваші оцінки нічого не змінять для міста; вони показують, як ви оцінюєте поруч з іншими експертами.
calibration-hand-in-before = Подані оцінки вже не можна змінити. Тоді ви побачите оцінки всіх експертів.
calibration-hand-in = Подати оцінки
calibration-own = Ваші оцінки
calibration-all = Що поставили всі експерти
calibration-board = Попередні заявки, які оцінюють першими
calibration-refusal-not-past = { $count ->
    [one] Щодо { $count } з цих заявок немає рішення попереднього конкурсу. Виберіть іншу.
    [few] Щодо { $count } з цих заявок немає рішення попереднього конкурсу. Виберіть інші.
   *[other] Щодо { $count } з цих заявок немає рішення попереднього конкурсу. Виберіть інші.
}
calibration-refusal-twice = Ту саму заявку вибрано двічі. Виберіть іншу.
calibration-refusal-too-many = Виберіть щонайбільше { $count }.
calibration-refusal-scored = Експерт уже подав оцінки, тож вибір лишається: інакше інших порівнювали б за іншими заявками.

## Суворість експерта
strictness = Суворість
strictness-lead = Середня різниця між оцінками експерта й оцінками інших експертів за ті самі заявки. Вона не змінює жодної оцінки й нічого не вирішує.
strictness-none = нема з чим порівняти
strictness-below = на { $figure } нижче за інших
strictness-above = на { $figure } вище за інших
strictness-equal = як інші
strictness-scores = { $count ->
    [one] ({ $count } оцінка)
    [few] ({ $count } оцінки)
   *[other] ({ $count } оцінок)
}
strip-title = { $name }: рівні { $levels }; середнє { $mean }, медіана { $median }
strip-legend = На рисунку кожна крапка — експерт, трикутник — середнє, лінія — медіана.

## Оцінювання на сторінці секретаріату
judging-cannot = Не можуть оцінити
judging-strip = Рисунок
judging-calibration = За попередніми заявками
judging-common = За заявками цього конкурсу
judging-interests = Заявлені зв’язки
judging-consensus = { $count ->
    [one] Погодили { $agreed } з { $count } експерта.
    [few] Погодили { $agreed } з { $count } експертів.
   *[other] Погодили { $agreed } з { $count } експертів.
}
judging-no-consensus = Нікого не просили його написати.
judging-aside-since = Після підготовки цього рішення один із відгуків вилучено. Перегляньте рішення.
judging-give-another = { $count ->
    [one] Через конфлікт інтересів заявку закрито для експерта. Передайте її ще { $count } експертові.
    [few] Через конфлікти інтересів заявку закрито для експертів. Передайте її ще { $count } експертам.
   *[other] Через конфлікти інтересів заявку закрито для експертів. Передайте її ще { $count } експертам.
}
judging-set-aside = Вилучено
judging-sealed = Подане зберігають під печаткою і не враховують.
judging-aside-open = Вилучити цей відгук
judging-aside-reason = Про який конфлікт інтересів ви дізналися?
judging-aside-hint = Відгук зберігають під печаткою і більше не враховують; заявку закривають для експерта.
judging-aside = Вилучити відгук
case-refusal-own-organisation = Працює в організації з команди: конфлікт інтересів за правилом.
case-refusal-declared = Заявлено про зв’язок із цією заявкою.
problem-recused-title = Цим має займатися колега
problem-recused = Ви маєте зв’язок із цією заявкою, тож нею має займатися колега. Передайте її.
