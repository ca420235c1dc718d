## لقطات البيانات العامة
open-data-statistics = الإحصاءات
open-data-statistics-about = الأعضاء بحسب المنطقة والبلد والسنة، وما أتت به كل دعوة، وعدد السكان، في أي يوم.
snapshot-title = لقطات البيانات
snapshot-lead = في كل يوم من هذه الأيام حُفظت قائمة الأعضاء والإحصاءات في ملفات لا تتغيّر. استشهد بإحداها حين يجب أن يبقى ما تكتبه قابلًا للتحقّق بعد سنوات.
snapshot-caption = اللقطات وملفاتها
snapshot-none = لا توجد لقطات بعد.
snapshot-all = جميع اللقطات
snapshot-day = اليوم
snapshot-members = الأعضاء
snapshot-countries = البلدان
snapshot-files = الملفات
snapshot-file = الملف
snapshot-size = الحجم
snapshot-kilobytes = { $n } ك.ب
snapshot-of = لقطة { $day }
snapshot-of-data = { $name }، لقطة { $day }
snapshot-as-read = الأعضاء والإحصاءات كما كان بوسع الجميع قراءتها في هذه اللحظة: { $when }. والملفات لا تتغيّر.
snapshot-by-clock = أُخذت تلقائيًا وفق إيقاع الشبكة.
snapshot-by-hand = أخذتها الأمانة.
snapshot-files-caption = ملفات هذه اللقطة
snapshot-cite = استشهد بها هكذا
snapshot-cited = { $publisher }: الأعضاء والإحصاءات في { $day }. { $address }، { $licence }
snapshot-since = منذ ذلك الحين
snapshot-since-nothing = لم يتغيّر ما تقوله قائمة الأعضاء منذ ذلك الحين.
snapshot-since-corrections = { $count ->
    [one] صُوّبت البيانات مرة واحدة منذ ذلك الحين ({ $n }).
    [two] صُوّبت البيانات مرتين منذ ذلك الحين ({ $n }).
    [few] صُوّبت البيانات { $n } مرات منذ ذلك الحين.
    [many] صُوّبت البيانات { $n } مرة منذ ذلك الحين.
   *[other] صُوّبت البيانات { $n } مرة منذ ذلك الحين.
}
snapshot-since-changes = { $count ->
    [one] بدأت أو انتهت عضوية واحدة منذ ذلك الحين ({ $n }).
    [two] بدأت أو انتهت عضويتان منذ ذلك الحين ({ $n }).
    [few] بدأت أو انتهت { $n } عضويات منذ ذلك الحين.
    [many] بدأت أو انتهت { $n } عضوية منذ ذلك الحين.
   *[other] بدأت أو انتهت { $n } عضوية منذ ذلك الحين.
}
snapshot-stays = تبقى الملفات كما كانت. وما يصحّ اليوم تجده هنا: { $numbers }.
snapshot-newer = توجد لقطات أحدث: { $all }.
snapshot-check = تحقّق منها
snapshot-check-how = يسمّي الملف { $manifest } كل ملف آخر مع بصمته SHA-256، وهو موقّع بالمفتاح الذي تُوقَّع به الإيصالات. ومع المفاتيح المنشورة ({ $keys }) يمكن التحقّق من كل شيء دون هذا الموقع:
snapshot-cites = تستمر هذه الأرقام في التغيّر. وللاستشهاد بأرقام لا تتغيّر: { $snapshot }.
snapshot-every-month = تؤخذ لقطة تلقائيًا مرة كل شهر.
snapshot-every-quarter = تؤخذ لقطة تلقائيًا مرة كل ثلاثة أشهر.
snapshot-every-year = تؤخذ لقطة تلقائيًا مرة كل سنة.
snapshot-every-never = لا تؤخذ أي لقطة تلقائيًا.
snapshot-take-lead = يمكنك أيضًا أخذ لقطة لهذا اليوم. ولكل يوم لقطة واحدة على الأكثر. ومتى أُخذت صارت عامة، ولا يمكن تغييرها ولا إزالتها.
snapshot-take = خذ لقطة لهذا اليوم
snapshot-there = لقطة اليوم موجودة: { $snapshot }.
snapshot-refused-taken = لهذا اليوم لقطة بالفعل، وهي تبقى كما هي. ويمكنك أخذ لقطة أخرى غدًا.
snapshot-refused-no-members = لا أعضاء بعد، فلا شيء يُحفظ. خذ لقطة متى صارت أول مدينة عضوًا.

## التحقّق من لقطة
snapshot-proof-signed = البيان أصلي: وُقّع بالمفتاح { $key }، ولم يتغيّر فيه شيء منذ ذلك الحين.
snapshot-proof-forged = التوقيع لا يطابق: تغيّر البيان بعد توقيعه، أو لم نوقّعه قط.
snapshot-proof-no-keys = لم يثبت شيء بعد: دون المفاتيح المنشورة لا يستطيع أحد أن يقول من وقّع. يسمّي البيان المفتاح { $key }.
snapshot-proof-unknown-key = يسمّي البيان المفتاح { $key }، وهو ليس بين المفاتيح المنشورة.
snapshot-proof-not-in-force = لم يكن المفتاح { $key } ساريًا في اللحظة التي يسمّيها البيان.
snapshot-proof-none = هذا ليس بيان لقطة: لا يمكن قراءته، أو ينقصه شيء.
snapshot-proof-other-format = لهذا البيان صيغة لا تعرفها هذه النسخة من Lyceum.
snapshot-proof-file-whole = الملف { $name } هو المنشور.
snapshot-proof-file-changed = الملف { $name } ليس المنشور.
snapshot-proof-file-missing = نُشر الملف { $name }، وهو ليس بين الملفات المعطاة.
snapshot-proof-sound = كل ما أُعطي هو كما نُشر.
