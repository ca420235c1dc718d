## The desk
commission-rank-up = Вище
commission-rank-down = Нижче
commission-rank-theirs = тим часом збережено: { $rank }
commission-ranked-by = Востаннє впорядковано: { $name }, { $when }.
commission-sign = Підписати частину 2
commission-to-sign = частину 2 ще не підписано
commission-endorsement-void = попереднє схвалення не чинне
commission-signed-by = частину 2 підписано: { $name }, { $day }
commission-unsigned = Кожна з цих заявок займає місце, але частину 2 для її теперішнього змісту ніхто не підписав: { $cities }. Підпишіть частину 2, перш ніж передавати.
commission-lapsed = Раз схвалено, відтоді змінено: { $cities }. Попереднє схвалення не чинне; схваліть знову те, що на це заслуговує.
commission-seat-free = Одне місце вільне, а в резерві чекають міста. Наступне: { $city }.
commission-file-page = Нотатки, співбесіда, частина 2
commission-n-notes = { $count ->
    [one] { $count } нотатка
    [few] { $count } нотатки
   *[other] { $count } нотаток
}
commission-interview = Співбесіда: { $moment }
commission-case-title = На вашому столі: { $city }
commission-endorse-page = Схвалити або підписати частину 2

## Giving back
commission-return-lapses = Після повернення не чинне
commission-lapse-party = { $party }: погодження, { $organisation }, { $day }
commission-lapse-part-two = Частина 2, підпис: { $name }, { $day }; місце звільняється

## Endorsing
endorsing-city = Схвалити заявку: { $city }
endorsing-sign-city = Підписати частину 2: { $city }
endorsing-what = За що ви підписуєтеся
endorsing-version = Подано востаннє
endorsing-read = Прочитати заявку
endorsing-not-now = Зараз цю заявку підписати не можна: її вже підписано, вона не чекає на вас або ваш строк минув.
endorsing-as = Ваш підпис
endorsing-officer = Ви підписуєтеся як { $name }, сьогоднішньою датою.
endorsing-before = Ваше схвалення стосується саме цієї версії й займає місце. Команда дізнається про нього одразу. Якщо заявка зміниться, схвалення втратить чинність і його треба буде дати знову. Узяти його назад можна до передання, щонайпізніше до { $moment }.
endorsing-function = Ваша посада
endorsing-function-hint = Так, як має стояти під вашим ім’ям, наприклад «Генеральний секретар».

## Part 2
part-two-title = Частина 2: схвалення
part-two-kind = Схвалення Національної комісії
part-two-declares = Національна комісія у справах ЮНЕСКО ({ $country }) схвалює заявку міста { $city } на «{ $call }».
part-two-officer = Підписав(-ла)
part-two-function = Посада
part-two-when = Дата
part-two-code = Код версії
part-two-content = SHA-256 змісту
part-two-by-hand = Для власноручного підпису й печатки, якщо ваша Комісія їх використовує:
part-two-by = { $name }, { $function }, { $moment }
part-two-version = Для версії { $code }.
part-two-stands = чинне
part-two-void = не чинне
part-two-void-taken-back = Комісія взяла його назад.
part-two-void-returned = Заявку повернуто.
part-two-void-withdrawn = Місто відкликало заявку.
part-two-void-changed = Заявка змінилася.
part-two-signed = Хто схвалив яку версію
part-two-none = Частину 2 для цієї версії ніхто не підписав.
part-two-page-by-hand = Сторінка з власноручним підписом
part-two-file = Скан підписаної сторінки з печаткою
part-two-bring = Додати сторінку з власноручним підписом
part-two-bring-means = Це не обов’язково, адже ви вже підписали. Якщо Комісія хоче печатку: роздрукуйте PDF, підпишіть, поставте печатку, відскануйте й додайте. Код на сторінці вказує, якої версії вона стосується.
part-two-bring-act = Додати сторінку
part-two-open = Відкрити частину 2
part-two-to-case = Назад до справи

## The interview
interview-title = Співбесіда
interview-none = Співбесіду не призначено.
interview-call-off = Скасувати співбесіду
interview-told = Команда отримає листа з датою та місцем і побачить їх у своїй заявці.
interview-when = Дата й час
interview-zone = Часовий пояс
interview-zone-hint = Як у списку IANA, наприклад Europe/Kyiv.
interview-place = Місце
interview-link = Адреса онлайн-зустрічі
interview-where-hint = Місце, адреса онлайн-зустрічі або обидва.
interview-set = Призначити співбесіду
interview-change = Змінити співбесіду
interview-done-set = Співбесіду призначено. Команда отримає листа.
interview-done-off = Співбесіду скасовано. Команда отримає листа.
interview-refused-time = Введіть дату з годиною та хвилиною, наприклад 2027-05-31 14:00.
interview-refused-past = Цей час уже минув. Виберіть пізніший.
interview-refused-nowhere = Вкажіть, де: місце або адресу онлайн-зустрічі.
interview-refused-address = Адреса починається з https:// і не має пробілів.
interview-refused-stale = Тим часом співбесіду змінив хтось інший. Чинну дату видно вище; надішліть ще раз, щоб замінити її своєю.

## What the commission asks besides the form
own-title = Ваші власні запитання та документи
own-lead = Тут ви запитуєте заявників своєї країни ({ $country }) про те, чого немає у формі мережі. Відповіді читає лише ваша Комісія. До заявки вони не входять.
own-counts = поставлено: { $asked }, записано: { $drafts }
own-drafts = Записано, ще не поставлено
own-ask-before = { $count ->
    [one] { $count } місто отримає один лист про все. Поставлене можна взяти назад, але не змінити.
    [few] { $count } міста отримають по одному листу про все. Поставлене можна взяти назад, але не змінити.
   *[other] { $count } міст отримають по одному листу про все. Поставлене можна взяти назад, але не змінити.
}
own-ask = { $count ->
    [one] Поставити { $count } запитання
    [few] Поставити { $count } запитання
   *[other] Поставити { $count } запитань
}
own-asked-now = Поставлено
own-none-asked = Крім форми мережі, нічого не запитують.
own-kind = Чого ви хочете?
own-kind-text = письмова відповідь
own-kind-file = документ
own-language = Мова запитання
own-label = Запитання або потрібний документ
own-label-hint = Одне речення вашою робочою мовою, щонайбільше { $max } знаків.
own-help = Що ще треба знати
own-until-label = Відповісти до
own-until-hint = Хвилина зараховується до кінця; щонайпізніше { $moment }.
own-new = Записати ще одне
own-draft = Записати
own-take-back = Узяти назад
own-n-answers = { $count ->
    [one] { $count } відповідь
    [few] { $count } відповіді
   *[other] { $count } відповідей
}
own-until = до { $moment }
own-to-desk = Власні запитання та документи
own-asked-title = Запитує ваша Національна комісія
own-asked-lead = Ваша Національна комісія ({ $country }) просить це крім заявки. Ваші відповіді читає лише вона; вони не входять до заявки й не змінюють жодного підпису.
own-answered = відповідь є
own-open = чекає на відповідь
own-missed = вчасно не відповіли
own-taken-back = Відтоді взято назад.
own-said-by = { $who }, { $when }
own-your-answer = Ваша відповідь
own-your-document = Ваш документ
own-answer-hint = Щонайбільше { $max } знаків. Змінити можна до вказаної дати.
own-save = Надіслати Національній комісії
own-theirs = Тим часом відповів хтось із вашої команди:
own-to-answers = { $count ->
    [one] Відповісти на { $count } запитання
    [few] Відповісти на { $count } запитання
   *[other] Відповісти на { $count } запитань
}
own-n-answered = відповідей: { $n } з { $total }
own-done-drafted = Записано. Міста побачать це, коли ви запитаєте.
own-done-asked = Запитано. Кожне місто отримає листа.
own-done-ended = Узято назад.
own-done-answered = Ваша відповідь у Національної комісії.
own-refused-blank = Напишіть запитання.
own-refused-too-many = Водночас можна мати щонайбільше { $max } запитань. Спершу візьміть одне назад.
own-refused-past = Ця дата вже минула. Виберіть пізнішу.
own-refused-after = Ваш власний строк закінчується { $moment }. Виберіть ранішу дату.
own-refused-nothing = Немає чого запитувати. Спершу запишіть запитання.
own-refused-choice = Виберіть одне з показаного.
own-refused-closed = На це запитання вже не можна відповісти. Надіслане раніше лишається.
own-refused-kind = На це запитання відповідають інакше.
own-refused-clash = Тим часом відповів хтось із вашої команди. Нічого не перезаписано: тут обидва тексти. Надішліть ще раз, щоб замінити його своїм.

## Notes
note-title = Внутрішні нотатки
note-who-reads = Їх читають лише посадові особи вашої Національної комісії. Місто — ніколи.
note-label = Нотатка для колег
note-hint = Щонайбільше { $max } знаків.
note-save = Зберегти нотатку
note-remove = Прибрати
note-done-saved = Нотатку збережено.
note-done-removed = Нотатку прибрано.
note-refused-blank = Спершу напишіть нотатку.
note-refused-other = Прибрати нотатку може лише той, хто її написав.

## Forwarding and the list of what went
commission-forward-choose = Які саме?
commission-forward-chosen = Передати позначене
commission-forward-unsigned = Поки не можна: частину 2 для цієї версії не підписано.
commission-forward-told = Кожне місто й секретаріат отримають листа.
cover-title = Передані заявки
cover-kind = Передано
cover-to = { $count ->
    [one] Перелік: { $count } передана заявка
    [few] Перелік: { $count } передані заявки
   *[other] Перелік: { $count } переданих заявок
}
cover-table = Передано комісією, у її порядку: { $country }
cover-none = Ще нічого не передано.
cover-receipt = Квитанція та версія
cover-signed = Частину 2 підписано
cover-forwarded = Передано
cover-count = Кількість заявок

## Comparing
comparison-choose = Вибрати заявки та запитання
comparison-files = Заявки
comparison-show = Показати лише це
comparison-all = Показати все
comparison-nothing = Порівнювати нічого. Виберіть принаймні одну заявку й одне запитання.

## What happened
commission-happened-moved-up = Перейшла з резерву на місце
commission-happened-interview = Національна комісія призначила співбесіду
commission-happened-interview-off = Співбесіду скасовано
commission-happened-own-answered = Відповідь на запитання Національної комісії
commission-happened-void = Схвалення втратило чинність
commission-happened-signed = Частину 2 підписано

## Why an act did not happen, and what to do instead
refusal-commission-ranked-meanwhile = Тим часом інша посадова особа зберегла інший порядок. Його не перезаписано: він стоїть поруч із вашим. Збережіть ще раз, щоб замінити його своїм.
refusal-commission-another-version = Відколи ви відкрили цю сторінку, заявку подано знову. Прочитайте нову версію й підпишіть її.
refusal-commission-no-function = Вкажіть свою посаду, щонайбільше 200 знаків.
refusal-commission-not-signed = Частину 2 для теперішнього змісту однієї з них не підписано. Спершу підпишіть; нічого не передано.
refusal-commission-nothing-chosen = Позначте принаймні одну заявку.
