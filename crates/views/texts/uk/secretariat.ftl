## Стан заявок і хто запізнюється
board-where = Стан заявок
board-ages = половина — { $median } або довше, найдавніша — { $oldest }
board-days = { $count ->
    [one] { $count } день
    [few] { $count } дні
   *[many] { $count } днів
}
board-act-read = Експерти та їхній поступ
board-search = Місто
board-late-only = Лише запізнілі
board-region = Регіон
board-every-region = Усі регіони
board-expert = Експерт
board-every-expert = Усі експерти
board-sort = Порядок
board-sort-place = Країна й місце в переліку
board-sort-city = Назва міста
board-sort-waiting = Спершу ті, що чекають найдовше
board-export = { $kind }, як показано
board-since-days = Днів
board-reviews-in = Подано відгуків
board-reviews-all = Надано на відгук
board-amending = Місто доповнює
board-late = Запізнення
board-waits = На кого чекають
board-until = До { $moment }.
board-over-since = Строк минув { $moment }.
board-drafts = { $count ->
    [one] { $count } чернетку не подано.
    [few] { $count } чернетки не подано.
   *[many] { $count } чернеток не подано.
}
board-commissions = Національні комісії не передали:
board-not-forwarded = { $count ->
    [one] { $count } заявка, чекає { $oldest }
    [few] { $count } заявки, найдавніша чекає { $oldest }
   *[many] { $count } заявок, найдавніша чекає { $oldest }
}
board-late-checks = { $count ->
    [one] { $count } заявка задовго чекає на перевірку
    [few] { $count } заявки задовго чекають на перевірку
   *[many] { $count } заявок задовго чекають на перевірку
}
board-late-amendments = { $count ->
    [one] { $count } місто не доповнило заявки вчасно
    [few] { $count } міста не доповнили заявок вчасно
   *[many] { $count } міст не доповнили заявок вчасно
}
board-late-reviews = { $count ->
    [one] { $count } відгук запізнюється
    [few] { $count } відгуки запізнюються
   *[many] { $count } відгуків запізнюються
}
board-should-take = Це має тривати не довше, ніж { $days }.

## Перелік перевірки
check-lead = Розгляньте кожен пункт і вкажіть, що ви виявили. Увесь секретаріат бачить, хто що перевірив.
check-save = Зберегти перевірку
check-eligible = Відповідає вимогам
check-eligible-hint = { $count ->
    [0] Усе обов’язкове гаразд.
    [one] { $count } обов’язковий пункт ще не гаразд.
    [few] { $count } обов’язкові пункти ще не гаразд.
   *[many] { $count } обов’язкових пунктів ще не гаразд.
}
check-ask = Попросити доповнення
check-ok = Гаразд
check-not-ok = Не гаразд
check-not-applicable = Не стосується
check-note = Нотатка: { $item }
check-required = Обов’язково.
check-not-required = Не обов’язково.
check-fact-yes = Наскільки відомо платформі: так.
check-fact-no = Наскільки відомо платформі: ні.
check-marked = Перевірено: { $name }, { $moment }.
check-marked-before = Перевірено: { $name }, { $moment }, до доповнення. Перевірте ще раз.
check-refusal-meanwhile = Тим часом це перевірено: { $name } ({ $moment }). Показано той висновок; збережіть ще раз, щоб змінити.
check-refusal-no-note = Напишіть у нотатці, що саме не гаразд.
check-refusal-long = Нотатка задовга. Вона може мати щонайбільше { $max } знаків.
check-refusal-open = Обов’язкове, що ще не гаразд: { $items }.
check-refusal-endorsement = Національна комісія схвалила версію до доповнення. Спершу вона має схвалити цю.
check-refusal-runs = Місто може доповнити заявку до { $moment }. Зачекайте або відкличте прохання.
check-refusal-item = Цього пункту вже немає в переліку. Завантажте сторінку ще раз.
check-done-by = Вас випередили: { $name }, «{ $what }», { $moment }.

## Доповнення
amendment-title = Попросити доповнення: { $city }
amendment-lead = Виберіть, що місто може змінити, і напишіть, що треба виправити. Строк — до { $moment }, потім усе знову закриється. Контактна особа й Національна комісія отримають листи.
amendment-endorsement-stays = Схвалення Національної комісії діятиме й для доповненої версії.
amendment-endorsement-lapses = Того, що місто змінить, ще не схвалено: Національну комісію буде повідомлено, і вона має схвалити доповнену версію.
amendment-questions = Що місто може змінити
amendment-note = Що треба виправити
amendment-note-hint = Місто й Національна комісія прочитають це саме в цих словах.
amendment-ask = Попросити доповнення
amendment-back = Назад до заявки
amendment-waits = Місто попросили доповнити заявку до { $moment }.
amendment-late = Місто мало доповнити заявку до { $moment } і не зробило цього. Вирішіть, що робити далі.
amendment-take-back = Відкликати прохання
amendment-asked = Прохання: { $name }, { $moment }.
amendment-earlier = Попередні доповнення
amendment-ended-answered = Місто подало його { $moment }.
amendment-ended-taken-back = Прохання відкликано { $moment }.
amendment-ended-lapsed = Місто його не подало.
amendment-refusal-runs = Місто вже попросили: { $name }; строк — до { $moment }.
amendment-refusal-stage = Доповнити можна лише передану заявку. Стан цієї тим часом змінився.
amendment-refusal-no-question = Виберіть принаймні одне запитання.
amendment-refusal-no-note = Напишіть, що треба виправити. Місто це прочитає.
amendment-refusal-long = Текст задовгий. Він може мати щонайбільше { $max } знаків.
amendment-refusal-nothing = Ні на що не чекають: місто тим часом подало заявку або прохання відкликано.
amendment-box = Секретаріат просить вас доповнити цю заявку до { $moment }. Змінити можна лише зазначене тут. Потім подайте її ще раз.
amendment-turn = доповніть і подайте ще раз
amendment-happened-asked = Секретаріат попросив доповнення
amendment-happened-answered = Доповнення подано
amendment-happened-taken-back = Секретаріат відкликав прохання
case-event-amendment-asked = Попросили доповнення
case-event-amendment-answered = Місто подало доповнення
case-event-amendment-taken-back = Прохання про доповнення відкликано
case-event-checked = Перевірено пункти переліку
amendment-letter-stands = Схвалення вашої комісії діє й для цієї версії. Робити нічого не треба.
amendment-letter-lapsed = Ви схвалили попередню версію. Будь ласка, перегляньте цю й підтвердьте схвалення, щоб заявка могла йти далі:
case-event-endorsement-confirmed = Національна комісія підтвердила схвалення
case-event-by = { $what } · { $name }

confirmation-title = Підтвердити схвалення
confirmation-lead = Після передання місто доповнило цю заявку на прохання секретаріату. Ваше схвалення стосувалося попередньої версії.
confirmation-asked = Про що просив секретаріат
confirmation-read = Прочитати доповнену заявку
confirmation-confirm = Підтвердити схвалення: { $city }
confirmation-stands = Схвалення діє для теперішньої версії.
confirmation-not-here = Ця заявка не перебуває в секретаріаті, тож підтверджувати нічого.

## Експерти та їхній поступ
reading-title = Експерти та їхній поступ
reading-files = Заявки, які треба прочитати
reading-short = { $count ->
    [0] Усі заявки, що відповідають вимогам ({ $all }), мають досить експертів.
    [one] { $count } заявка з { $all }, що відповідають вимогам, має замало експертів.
    [few] { $count } заявки з { $all }, що відповідають вимогам, мають замало експертів.
   *[many] { $count } заявок з { $all }, що відповідають вимогам, мають замало експертів.
}
reading-plan = Запропонувати, хто що читає
reading-experts = Експерти
reading-late-after = Запізнюється те, чого не подано за { $days }.
reading-per-application = Експертів на заявку
reading-set = Змінити число
reading-expert = Експерт
reading-given = Надано
reading-to-declare = Без заяви
reading-begun = Читає
reading-handed-in = Подано
reading-conflicts = Конфлікти
reading-late = Запізнення
reading-remind-column = Нагадування
reading-caption = Відгуки кожного експерта
reading-reads = читає: { $languages }
reading-remind = Нагадати: { $name }
reading-reminded = Нагадано { $moment }
reading-done-letter = Експертові надсилається лист.
reading-done-set = Число змінено. Надане лишається.
reading-done-taken = { $count ->
    [one] { $count } заявку надано експертові.
    [few] { $count } заявки надано експертам.
   *[many] { $count } заявок надано експертам.
}
reading-refusal-number = Введіть число від 1 до { $max }.
reading-refusal-reminded = Хтось інший щойно нагадав. Другого листа не буде.
reading-refusal-nothing = Цій особі нема чого подавати, тож нема про що нагадувати.

## Пропозиція, хто що читає
plan-title = Хто що читає: пропозиція
plan-lead = Ніхто не отримує заявки зі своєї країни, команди чи комісії, і в кожного приблизно однаково. Зніміть позначку там, де хочете інакше; нічого не надається, доки ви не погодитеся.
plan-nothing = Пропонувати нічого: кожна заявка має досить експертів або не лишилося нікого, хто може її читати.
plan-take = Надати позначене
plan-back = Назад, нічого не надаючи
plan-later = { $count ->
    [one] Ще { $count } заявка буде в наступній пропозиції.
    [few] Ще { $count } заявки будуть у наступних пропозиціях.
   *[many] Ще { $count } заявок будуть у наступних пропозиціях.
}
plan-short = Замало експертів
plan-missing = { $count ->
    [one] бракує { $count } експерта
    [few] бракує { $count } експертів
   *[many] бракує { $count } експертів
}
plan-loads = Скільки мав би кожен експерт
plan-loads-caption = Заявки кожного експерта
plan-now = Тепер
plan-then = З цією пропозицією
plan-why-reads = читає: { $language }
plan-why-reads-none = наскільки відомо, не читає жодною з її мов
plan-why-load = досі { $has }, з цією пропозицією { $then }
plan-why-other-region = інший регіон
plan-why-same-region = той самий регіон, інша країна
plan-meanwhile = Нічого не надано, бо тим часом щось змінилося. Ось нова пропозиція.
plan-refused = { $expert }, { $city }: { $why }
plan-refusal-nothing = Позначте принаймні одне.

## Забрати заявку в експерта
case-take-back = Забрати: { $name }
case-refusal-submitted = Відгук подано, він лишається.
case-refusal-gone = Заявку тим часом забрали, або є конфлікт інтересів.
case-taken-back = Забрано: { $name }, { $moment }.

## Що відомо про особу
person-organisation = Організація
person-organisation-hint = Де працює особа. Секретаріат бачить це, коли обирає, хто що читає.
person-reads = Мови, якими читає
person-reads-hint = Заявки надають радше тим експертам, які читають їхньою мовою.
refusal-organisation-long = Це задовго. Щонайбільше 200 знаків.
