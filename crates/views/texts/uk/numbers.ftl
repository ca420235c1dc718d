## Числа на малюнках
chart-described = { $count ->
    [one] { $count } значення; найбільше – { $most } ({ $name }). Таблиця нижче показує те саме.
    [few] { $count } значення; найбільше – { $most } ({ $name }). Таблиця нижче показує те саме.
   *[other] { $count } значень; найбільше – { $most } ({ $name }). Таблиця нижче показує те саме.
}
chart-empty = На цей день тут немає чого рахувати.

## Мережа в числах
numbers-title = Мережа в числах
numbers-show = Показати цей день
numbers-today = Повернутися до сьогодні
numbers-growth = Зростання
numbers-growth-rule = Члени мережі на кінець кожного року, а в останньому – на показаний день. Сіра частина стовпчика – члени, перший день яких невідомий.
numbers-regions = Члени за регіонами
numbers-regions-rule = Мережа зараховує кожну країну до одного регіону.
numbers-countries = Члени за країнами
numbers-countries-rule = На малюнку – країни з найбільшою кількістю членів (до { $count }), у таблиці – усі.
numbers-first-time = Нові країни
numbers-first-time-rule = Країну зараховано до року, коли вступило її перше місто. Якщо невідомо, коли вступило одне з її міст, невідомий і рік. Прийняття, скасовані як помилкові, не враховано.
numbers-calls = Прийняті за конкурсами
numbers-calls-rule = Міста, які привів конкурс, за записами цієї платформи, без прийнять, скасованих як помилкові. Надруковане в інших джерелах наведено на сторінці конкурсу.
numbers-population = Охоплене населення
numbers-population-rule = Сума чисельності населення, яку члени вказали у своїх заявках, кожна з роком і джерелом. Членів, які її не вказали, не враховано, і нічого за них не оцінено.
numbers-year = Рік
numbers-region = Регіон
numbers-country = Країна
numbers-call = Конкурс
numbers-cities = Члени
numbers-n-countries = Країни
numbers-undated = Перший день невідомий
numbers-joined = Вступили цього року
numbers-new-countries = Нові країни
numbers-admitted = Прийнято
numbers-announced = Оголошено
numbers-people = Жителі
numbers-counted-over = Враховано членів
numbers-names = Які саме
numbers-as-table = Те саме таблицею
numbers-csv = У CSV
numbers-json = У JSON
numbers-svg = Малюнком (SVG)
numbers-page-json = Усі числа в JSON
numbers-over = { $count ->
    [one] враховано { $count } член із { $all }
    [few] враховано { $count } члени із { $all }
   *[other] враховано { $count } членів із { $all }
}
numbers-n-people = { $count ->
    [one] людина живе в містах-членах
    [few] людини живуть у містах-членах
   *[other] людей живуть у містах-членах
}
numbers-licence = { $network }, станом на { $day }. Ці дані можна використовувати на умовах { $licence }.
numbers-source = Джерело
numbers-unknown-year = невідомо
numbers-population-cut = { $count ->
    [one] На сторінці – { $count } найбільше; дані для програм містять усі.
    [few] На сторінці – { $count } найбільші; дані для програм містять усі.
   *[other] На сторінці – { $count } найбільших; дані для програм містять усі.
}
numbers-rule = Як рахують членів
numbers-rule-days = Членство враховують від його першого дня до дня перед його закінченням. Якщо відомий лише рік або місяць, береться його перший день. Місто рахують один раз, хоч би скільки разів воно вступало.
numbers-rule-undated = Якщо жодне джерело не називає першого дня, членство враховують від початку записів ({ $day }) і вказують окремо.
numbers-rule-no-day = Жодне джерело не називає першого дня жодного членства.
numbers-rule-n-undated = { $count ->
    [one] { $count } такий член станом на { $day }
    [few] { $count } такі члени станом на { $day }
   *[other] { $count } таких членів станом на { $day }
}
numbers-rule-revoked = Прийняття, скасоване як помилкове, враховують до дня виправлення, як його й було оголошено.
numbers-rule-n-revoked = Скасовано до цього дня: { $count }.
numbers-rule-ended = Місто, членство якого закінчилося, зберігає свою сторінку та історію, але його більше не враховують.
numbers-rule-n-former = Колишні члени, які на цей день уже ними не були: { $count }.
numbers-rule-n-readmitted = Члени, які вийшли й повернулися: { $count }.
numbers-rule-active = Мережа не оприлюднила, за яким правилом вона вважає члена неактивним. Тому враховано кожне членство, яке не закінчилося.

## Країни, регіони, тематичні групи
countries-title = Країни
countries-total = { $count ->
    [one] { $count } країна з членами мережі станом на { $day }
    [few] { $count } країни з членами мережі станом на { $day }
   *[other] { $count } країн із членами мережі станом на { $day }
}
countries-all = Усі країни
countries-none = На цей день жодна країна не відповідає вибору.
countries-caption = Країни з членами мережі
countries-since = У мережі з
countries-new-in = нові у { $year } році
countries-new-unknown = рік першого міста невідомий
place-no-members = На цей день жодне місто звідси не було членом мережі.
place-undated = { $count ->
    [one] Перший день { $count } з них невідомий
    [few] Перший день { $count } з них невідомий
   *[other] Перший день { $count } з них невідомий
}
place-all-members = Усі члени звідси
cluster-of = Тематична група стратегії { $period }
cluster-nobody = Жоден член мережі ще не вказав, що бере участь у цій групі.
cluster-members = Члени мережі, які беруть участь
cluster-members-rule = Так зазначають самі міста на своїх сторінках.
cluster-feed = Новини цих міст стрічкою (Atom)
cluster-others = Інші тематичні групи
