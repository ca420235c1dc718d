## Acts that need two people
proposals-title = Чекає на другу особу
proposals-lead = Для деяких дій потрібні двоє: одна особа пропонує, інша підтверджує. До того нічого не відбувається.
proposals-waiting = Чекає
proposals-none = Ніщо не чекає на другу особу.
proposals-settled = Вирішено останнім часом
proposals-what = Що відбудеться
proposals-mine = Ви
proposals-outcome = Результат
proposal-by = Хто пропонує
proposal-at = Коли запропоновано
proposal-lapses = Втрачає чинність
proposal-person = Особа
proposal-grant-role = Надати роль: { $role }. Особа: { $name }
proposal-revoke-role = Скасувати роль: { $role }. Особа: { $name }
proposal-reset-factors = Вилучити все, чим входить { $name }, крім пошти
proposal-means = Що це означає
proposal-reset-factors-means = Ключі доступу, застосунок кодів і запасні коди буде вилучено, усі сеанси завершаться. Переконайтеся, що просить справді ця особа, а не хтось, хто читає її пошту.
proposal-waits = Це чекає на другу особу. Поки що нічого не відбулося.
proposal-waits-mine = Це ваша пропозиція. Її підтвердить або відхилить інша особа секретаріату; поки що нічого не відбулося.
proposal-done = Підтверджено і виконано: { $name }, { $when }.
proposal-refused = Відхилено: { $name }, { $when }.
proposal-withdrawn = Відкликано { $when }.
proposal-lapsed = Ніхто вчасно не підтвердив: втратило чинність { $when }. Можна запропонувати знову.
proposal-approve-heading = Підтвердити
proposal-approve-means = Якщо ви підтвердите, це буде виконано одразу — за вашим словом і словом того, хто запропонував: { $name }.
proposal-approve = Підтвердити й виконати
proposal-refuse-heading = Відхилити
proposal-refuse-reason = Чому ні
proposal-refuse-hint = Це прочитає той, хто запропонував.
proposal-refuse = Відхилити пропозицію
proposal-withdraw-heading = Відкликати
proposal-withdraw-means = Тоді нічого не буде зроблено. Можна запропонувати інше.
proposal-withdraw = Відкликати пропозицію
proposal-to-desk = До мого кабінету
refusal-proposal-same-person = Це ваша власна пропозиція, тож підтвердити або відхилити її має хтось інший.
refusal-proposal-not-waiting = Пропозиція вже не чекає: її тим часом вирішено.
refusal-proposal-lapsed = Строк для підтвердження минув { $when }. Можна запропонувати знову.
refusal-proposal-changed = Те, на чому ґрунтується пропозиція, відтоді змінилося. Відхиліть її та запропонуйте знову за теперішнього стану.
refusal-proposal-not-theirs = Відкликати може лише той, хто запропонував. Ви можете відхилити.
refusal-proposal-no-reason = Поясніть, чому відхиляєте.
refusal-proposal-too-long = Скоротіть пояснення: вміщується { $max } символів.
desk-approve = { $count ->
    [one] { $count } дія чекає на другу особу: підтвердьте або відхиліть
    [few] { $count } дії чекають на другу особу: підтвердьте або відхиліть
   *[other] { $count } дій чекають на другу особу: підтвердьте або відхиліть
}
