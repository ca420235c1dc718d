## The way to the announcement
results-nav = Шлях до оголошення
results-nav-decisions = Рішення
results-nav-what-if = Що, якби
results-nav-letters = Листи
results-nav-rehearsal = Репетиція
results-nav-announcement = Оголошення

## Decisions in batch
decisions-title = Підготувати рішення
decisions-lead = Оцінки стоять поруч із кожною заявкою й нічого не вирішують. Підготовлене рішення можна змінити до оголошення.
decisions-n-all = { $count ->
    [0] Жодної заявки, що відповідає вимогам
    [one] { $count } заявка відповідає вимогам
    [few] { $count } заявки відповідають вимогам
   *[many] { $count } заявок відповідають вимогам
}
decisions-n-undecided = { $count ->
    [0] Усі вирішено
    [one] { $count } без рішення
    [few] { $count } без рішення
   *[many] { $count } без рішення
}
decisions-none = Жодної заявки ще не визнано такою, що відповідає вимогам. Спершу перевірте відповідність на дошці.
decisions-files = Заявки, що відповідають вимогам
decisions-caption = Оцінки й рішення
decisions-from-set = Рішення нижче заповнено з набору { $name }. Ще нічого не збережено.
decisions-saved = { $count ->
    [0] Нічого не змінилося, тож нічого не збережено.
    [one] Підготовлено { $count } рішення.
    [few] Підготовлено { $count } рішення.
   *[many] Підготовлено { $count } рішень.
}
decisions-save-rows = Зберегти рішення цієї сторінки
decisions-picked-title = Одне рішення для кількох
decisions-for-picked = Рішення для позначених заявок
decisions-save-picked = Підготувати для позначених
decisions-pick = Позначити: { $city }
decisions-outcome-of = Рішення: { $city }
decisions-note-of = Нотатка: { $city }
decisions-leave = –
decisions-clash = Поки ви дивилися, цю заявку вирішив хтось інший. Тут показано його рішення; збережіть ще раз, щоб змінити.
decisions-refusal-meanwhile = { $city }: поки ви дивилися, рішення підготував хтось інший. Нічого не збережено. Погляньте на рядок і збережіть ще раз.
decisions-refusal-row = { $city }: цю заявку вже не можна вирішити. Нічого не збережено.
decisions-refusal-long = { $city }: нотатка задовга. Вона може мати щонайбільше { $max } знаків.
decisions-refusal-none-picked = Позначте щонайменше одну заявку.
decisions-refusal-no-outcome = Виберіть рішення для позначених заявок.
decisions-refusal-closed = Рішення готують після закриття приймання і до оголошення. Нічого не збережено.

## What if
what-if-title = Що, якби
what-if-lead = Виберіть набір за обмеженнями, погляньте, як він розподіляється, порівняйте з іншим, збережіть один зі своїми підставами.
what-if-touches-nothing = Це не змінює жодної оцінки й не готує жодного рішення.
what-if-limits = Обмеження
what-if-order = Брати заявки за порядком
what-if-order-rank = місць, які визначили комісії
what-if-order-mean = середнього оцінок
what-if-order-median = медіани оцінок
what-if-total = Щонайбільше разом
what-if-region = Щонайбільше з кожного регіону
what-if-size = Щонайбільше з кожного розряду за населенням
what-if-country = Щонайбільше з кожної країни
what-if-first = Спершу брати країни без члена мережі
what-if-with = Порівняти з
what-if-with-prepared = Рішеннями, підготовленими досі
what-if-show = Показати цей набір
what-if-spread = Як він розподіляється
what-if-chart-desc = Кожна сіра смуга — це всі заявки такого роду, смуга на ній — заявки набору. Таблиця нижче каже те саме.
what-if-this = Цей набір
what-if-of-all = Усі заявки
what-if-group-regions = За регіонами
what-if-group-sizes = За населенням
what-if-group-first = Країни й перші члени
what-if-unknown = Невідомо
what-if-countries = Країни
what-if-first-time = Заявки країн без члена мережі
what-if-all-files = Заявки
what-if-files = Заявки
what-if-by-hand = Перш ніж зберегти набір, можна позначити окремі заявки чи зняти позначки. Хто дивитиметься пізніше, побачить, що це зроблено вручну.
what-if-caption = Заявки, з яких вибрано набір
what-if-column-region = Регіон
what-if-column-size = Населення
what-if-column-first = Країна без члена мережі
what-if-choose = { $city }: у наборі
what-if-yes = так
what-if-name = Назва набору
what-if-reasons = Підстави
what-if-reasons-hint = Чому саме цей набір. Зберігається назавжди поруч із рішеннями, підготовленими з нього.
what-if-keep = Зберегти цей набір
what-if-kept = Збережені набори
what-if-kept-by = зберіг(-ла) { $name }, { $moment }
what-if-n-files = { $count ->
    [one] { $count } заявка
    [few] { $count } заявки
   *[many] { $count } заявок
}
what-if-altered = Цей набір змінили після збереження: його вміст не відповідає його SHA-256.
what-if-prepare = Заповнити рішення з цього набору
what-if-method = Як його вибрано
what-if-no-limit = без обмеження
what-if-by-hand-label = Змінено вручну
what-if-no = ні
what-if-refusal-number = Введіть ціле число, не менше 1, або залиште порожнім.
what-if-refusal-name = Дайте набору назву: щонайбільше { $max } знаків.
what-if-refusal-reasons = Напишіть підстави: щонайбільше { $max } знаків.
what-if-refusal-empty = Позначте щонайменше одну заявку.
what-if-refusal-closed = Набір зберігають після закриття приймання і до оголошення.
what-if-refusal-moved = Стан однієї із заявок набору тим часом змінився. Покажіть набір ще раз.

## Letters
letters-title = Листи про результати
letters-lead = Кожна контактна особа отримує один лист своєю мовою. Усі листи пишуться тепер, їх читає хтось із вас, схвалює той, хто їх не писав, і надсилаються вони саме такими, якими їх схвалено.
letters-day = У них сказано, що членство починається { $day }.
letters-write = { $count ->
    [one] Написати { $count } лист
    [few] Написати { $count } листи
   *[many] Написати { $count } листів
}
letters-read-next = Прочитати наступний лист
letters-approve = { $count ->
    [one] Схвалити { $count } лист
    [few] Схвалити { $count } листи
   *[many] Схвалити { $count } листів
}
letters-approve-means = Ви схвалюєте всі листи, які прочитано і які писали не ви. Лист, рішення щодо якого згодом зміниться, треба написати, прочитати й схвалити знову.
letters-own = Прочитані листи чекають на того, хто їх не писав.
letters-list = Листи
letters-caption = Один лист на кожну заявку й мову
letters-language = Мова
letters-state = Стан
letters-by = Хто
letters-missing = Треба написати
letters-stale = Треба написати знову
letters-written = Треба прочитати
letters-read = Прочитано, треба схвалити
letters-approved = Схвалено
letters-not-written = Жодного листа не написано, бо деякі написати неможливо:
letters-one = Лист місту { $city }
letters-secret = Таємний до оголошення. Цього листа ніхто не отримав.
letters-mark-read = Я прочитав(-ла) його
letters-back = Усі листи
letters-by-written = написав(-ла) { $name }
letters-by-read = прочитав(-ла) { $name }
letters-by-approved = схвалив(-ла) { $name }
letters-done-written = { $count ->
    [0] Усі листи такі, як мають бути; жодного не написано знову.
    [one] Написано { $count } лист.
    [few] Написано { $count } листи.
   *[many] Написано { $count } листів.
}
letters-done-read = { $count ->
    [one] Позначено як прочитаний: { $count } лист.
    [few] Позначено як прочитані: { $count } листи.
   *[many] Позначено як прочитані: { $count } листів.
}
letters-done-approved = { $count ->
    [one] Схвалено { $count } лист.
    [few] Схвалено { $count } листи.
   *[many] Схвалено { $count } листів.
}
letters-fault-language = Листа цією мовою немає: { $language }. Додайте його до листів мережі або попросіть контактну особу вибрати іншу мову.
letters-fault-contact = За це місто ніхто не говорить. Спершу дайте його команді контактну особу.
letters-fault-undecided = Рішення немає. Спершу підготуйте його.
letters-fault-field = Поле «{ $field }» порожнє або невідоме. Виправте лист або те, звідки його заповнюють.
letters-refusal-closed = Листи пишуть після закриття приймання і до оголошення.
letters-refusal-changed = Поки ви читали, лист написали знову. Прочитайте його ще раз.
letters-refusal-none = Жоден лист не чекає на ваше схвалення. Листи, які писали ви, після прочитання схвалює хтось інший.

## Rehearsal
rehearsal-title = Репетиція
rehearsal-mark = Репетиція
rehearsal-means = Це репетиція. Її бачить лише секретаріат. Оголошення відбулося б { $moment }.
rehearsal-pdf = Результат у PDF, позначений як репетиція
rehearsal-members = Список членів
rehearsal-n-members = { $count ->
    [one] { $count } член після оголошення
    [few] { $count } члени після оголошення
   *[many] { $count } членів після оголошення
}
rehearsal-newest = Нові члени
rehearsal-letters = Листи
rehearsal-no-letters = Ще не написано жодного листа.
rehearsal-not-approved = ще не схвалено
results-pdf-title = Результат: { $call }
results-pdf-lead = { $count ->
    [one] Прийнято { $count } місто.
    [few] Прийнято { $count } міста.
   *[many] Прийнято { $count } міст.
}
results-pdf-city = Місто
results-pdf-country = Країна
results-pdf-footer = Не оголошено. Лише для секретаріату.

## Planning the announcement
announcement-plan-title = Запланувати оголошення
announcement-two = Один із вас планує, інший погоджується. Далі воно відбувається у свій час саме.
announcement-when = Коли
announcement-when-planned = У цю мить
announcement-when-at-once = Щойно погодиться хтось інший
announcement-local = День і час
announcement-zone = Часовий пояс
announcement-plan = Запланувати оголошення
announcement-planned-title = План
announcement-planned-at = Результати буде оголошено { $moment }.
announcement-planned-at-once = Результати буде оголошено, щойно погодиться хтось інший.
announcement-planned-by = Запланував(-ла) { $name }
announcement-agreed-by = Погодився(-лася) { $name }
announcement-not-agreed = Ще ніхто інший не погодився.
announcement-agree = Погодитися на це оголошення
announcement-another = Погодитися має той, хто його не планував.
announcement-call-off = Скасувати цей план
announcement-changed = Після погодження змінилися рішення або листи. Треба погодитися знову.
announcement-doubted = Час настав, але годинник цієї машини перескочив, або платформа тоді не працювала. Погляньте на інший годинник. Якщо час правильний, підтвердьте це; тоді результати буде оголошено.
announcement-confirm-hour = Час правильний: оголосити
announcement-refusal-letters = { $count ->
    [one] { $count } місто не має прочитаного й схваленого листа:
    [few] { $count } міста не мають прочитаного й схваленого листа:
   *[many] { $count } міст не мають прочитаного й схваленого листа:
}
announcement-refusal-not-ready = Щось затримує результати. Це названо нижче.
announcement-refusal-planned = Один план уже чекає. Спершу скасуйте його.
announcement-refusal-past = Ця мить минула. Виберіть пізнішу.
announcement-refusal-before = Не раніше ніж { $moment }: так обіцяв конкурс.
announcement-refusal-same = Це запланували ви; погодитися має хтось інший.
announcement-refusal-over = Цей план тим часом завершено.
announcement-refusal-agreed = Хтось тим часом погодився саме на це.
announcement-refusal-not-agreed = Ще ніхто інший не погодився.
announcement-refusal-changed = Відтоді змінилися рішення або листи. Погодьтеся знову.
announcement-refusal-doubtful = Час сумнівний. Спершу підтвердьте, що він правильний.
announcement-refusal-not-doubted = Час не викликає сумніву.
announcement-refusal-gap = Такої хвилини в { $zone } немає: годинники її перескакують. Виберіть іншу.
announcement-refusal-time = Введіть день і час.
announcement-refusal-zone = Введіть часовий пояс, наприклад Europe/Berlin.
announcement-refusal-when = Виберіть, коли.

## Late admission
late-title = Прийняти місто пізніше
late-which = Місто, яке приймають
late-begins = Його членство починається сьогодні, і воно отримає лист про прийняття.
late-admit = Прийняти місто
late-refusal-stage = Пізніше можна прийняти лише місто, яке не прийняли або заявку якого апеляція повернула до рішення.
late-refusal-member = Це місто вже є членом мережі.
late-refusal-which = Виберіть місто зі списку.
call-correction-late = прийнято після оголошення
call-correction-revoked = прийняття скасовано
board-act-decide = Підготувати рішення
board-act-appeals = Апеляції

## Corrections that wait for a second person
proposal-admit-late = Прийняти пізніше: { $city } ({ $call })
proposal-revoke-admission = Скасувати прийняття: { $city } ({ $call })
proposal-public-note = Публічна примітка ({ $language })
