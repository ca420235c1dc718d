## Головна сторінка
home-title = Міста, що вчаться одне в одного
home-what = { $network }: міста, де навчання стає дійсністю в будь-якому віці. Вони діляться політиками й практиками, разом навчаються та зустрічаються.
home-world = Члени мережі у світі
home-map = Міста мережі на карті світу
home-list = Те саме переліком: усі члени мережі, з пошуком і відбором
home-numbers = Мережа в числах: зростання, регіони, країни, конкурси
home-figures = Мережа в цифрах
home-on = станом на { $day }
home-n-members = { $count ->
    [one] член мережі
    [few] члени мережі
   *[other] членів мережі
}
home-n-countries = { $count ->
    [one] країна
    [few] країни
   *[other] країн
}
home-n-joined = { $count ->
    [one] місто приєдналося { $year } року
    [few] міста приєдналися { $year } року
   *[other] міст приєдналося { $year } року
}
home-newest = Нові члени мережі
home-no-members = Жодного члена мережі ще не внесено.
home-regions = За регіонами
home-region-members = { $count ->
    [one] { $count } член мережі
    [few] { $count } члени мережі
   *[other] { $count } членів мережі
}
home-extended = раніше { $before }; продовжено: { $reason }
home-apply = Подати заявку від свого міста
home-feed = Новини стрічкою (Atom)
home-api = Дані для програм (JSON)
