## إطار كل صفحة
shell-skip = انتقل إلى المحتوى
shell-home = الصفحة الرئيسية: { $network }
shell-sections = الأقسام
nav-members = الأعضاء
nav-calls = دعوات الترشّح
nav-numbers = الأرقام
shell-languages = اللغة
shell-sign-in = سجّل الدخول
shell-sign-out = سجّل الخروج
shell-desk = مكتبي
shell-demo = عرض تجريبي: الأشخاص هنا مُختلَقون، وما يُرسَل من هنا لا يصل إلى أحد.
shell-points-only = نقاط فقط؛ ولا يُتّخذ أي موقف بشأن الحدود.
shell-data-licences = البيانات CC BY 4.0 · GeoNames · Natural Earth
shell-description = { $network }: الأعضاء ودعوات الترشّح وطلبات العضوية.

## اللغات
language-ar = العربية
language-de = الألمانية
language-en = الإنجليزية
language-es = الإسبانية
language-fa = الفارسية
language-fr = الفرنسية
language-it = الإيطالية
language-ja = اليابانية
language-ko = الكورية
language-pt = البرتغالية
language-ru = الروسية
language-th = التايلاندية
language-tr = التركية
language-uk = الأوكرانية
language-vi = الفيتنامية
language-zh = الصينية
text-in-language = باللغة { $language }

## الأيام والأوقات والأرقام
date-moment-in = { $day }، { $time } ({ $place })
date-moment = { $day }، { $time }
date-today = اليوم
date-tomorrow = غدًا
date-yesterday = أمس
date-in-days = { $count ->
    [zero] اليوم
    [one] بعد يوم واحد
    [two] بعد يومين
    [few] بعد { $count } أيام
    [many] بعد { $count } يومًا
   *[other] بعد { $count } يوم
}
date-days-ago = { $count ->
    [zero] اليوم
    [one] قبل يوم واحد
    [two] قبل يومين
    [few] قبل { $count } أيام
    [many] قبل { $count } يومًا
   *[other] قبل { $count } يوم
}
date-last-day = اليوم الأخير
date-days-left = { $count ->
    [zero] انتهى الوقت
    [one] بقي يوم واحد
    [two] بقي يومان
    [few] بقيت { $count } أيام
    [many] بقي { $count } يومًا
   *[other] بقي { $count } يوم
}
date-over = انتهت المدة
date-your-time = بتوقيتك:
number-percent = { $number }%

## الاستمارات
form-errors = { $count ->
    [zero] لا توجد أخطاء
    [one] يوجد خطأ واحد
    [two] يوجد خطآن
    [few] توجد { $count } أخطاء
    [many] يوجد { $count } خطأً
   *[other] يوجد { $count } خطأ
}
form-error = خطأ:
form-optional = (اختياري)
form-words = الكلمات: { $count } من { $limit }
form-file-limits = { $kinds }، بحجم أقصاه { $megabytes } ميغابايت
form-file-now = الملف المرفق: { $name }
form-choose = اختر
form-passkey-failed = لم يعمل مفتاح المرور. حاول مرة أخرى أو استعمل الرابط المُرسَل بالبريد الإلكتروني.

## دور مَن
turn-yours = دورك الآن: { $act }
turn-wait = في انتظار: { $who }
turn-until = حتى { $moment }
turn-next = بعد ذلك: { $who }

## التنبيهات
notice-done = تمّ:
notice-warning = انتبه:
notice-stop = توقّف:
notice-news = جديد:

## القوائم
pager-label = صفحات القائمة
pager-previous = السابق
pager-next = التالي
seats-used = { $used } من { $total }
mark-invented = مُختلَق
map-points = { $count ->
    [zero] لا أماكن على خريطة العالم بعد. والقائمة بجانبها تقول الشيء نفسه.
    [one] مكان واحد على خريطة العالم. والقائمة بجانبها تقول الشيء نفسه.
    [two] مكانان على خريطة العالم. والقائمة بجانبها تقول الشيء نفسه.
    [few] { $count } أماكن على خريطة العالم. والقائمة بجانبها تقول الشيء نفسه.
    [many] { $count } مكانًا على خريطة العالم. والقائمة بجانبها تقول الشيء نفسه.
   *[other] { $count } مكان على خريطة العالم. والقائمة بجانبها تقول الشيء نفسه.
}

## خريطة الأعضاء
map-bunch = { $count ->
    [zero] لا أماكن قرب { $name }
    [one] مكان واحد: { $name }
    [two] مكانان متقاربان، أحدهما { $name }
    [few] { $count } أماكن متقاربة، منها { $name }
    [many] { $count } مكانًا متقاربًا، منها { $name }
   *[other] { $count } مكان متقارب، منها { $name }
}
map-seen = عدد الأماكن في هذا الجزء من الخريطة: { $n }
map-skip = تجاوز الخريطة
map-signs = تحريك الخريطة
map-closer = قرّب
map-further = أبعد
map-world = العالم كله
map-west = نحو الغرب
map-north = نحو الشمال
map-south = نحو الجنوب
map-east = نحو الشرق
map-keys = اسحب الخريطة لتحريكها أو استعمل مفاتيح الأسهم؛ المفتاحان + و− للتقريب والإبعاد، ومفتاح Home لعرض العالم كله. النقر المزدوج يقرّب، وكذلك عجلة الفأرة مع الضغط على Ctrl.
