## مكتب اللجنة
commission-title = طلباتك
commission-title-looking = طلبات البلد
commission-act-choose = اختر { $count ->
    [zero] أيّ مدينة
    [one] مدينة واحدة
    [two] مدينتين على الأكثر
    [few] { $count } مدن على الأكثر
    [many] { $count } مدينة على الأكثر
   *[other] { $count } مدينة على الأكثر
}
commission-act-forward = أحِل الطلبات المؤيَّدة
commission-who-opening = افتتاح دعوة الترشّح
commission-who-cities = المدن
commission-who-commission = اللجنة الوطنية لليونسكو
commission-who-secretariat = الأمانة
commission-who-experts = الأمانة والخبراء
commission-over = أُعلنت النتائج في { $day }. لم يبقَ هنا ما يُعمل.
commission-empty = لم تقدّم أيّ مدينة من هذا البلد طلبًا بعد. يظهر كلّ طلب هنا فور تقديمه.
commission-table = طلبات البلد: { $country }
commission-rank = الترتيب
commission-city = المدينة
commission-file = الطلب
commission-state = الحالة
commission-acts = الإجراءات
commission-rank-of = ترتيب { $city }
commission-rank-hint = الرقم 1 هو الأفضل. الطلب الذي بلا رقم يفقد ترتيبه. تُحفظ الأرقام كلّها معًا.
commission-rank-save = احفظ الترتيب
commission-filed = كامل، قُدّم في { $day }
commission-n-files = { $count ->
    [zero] بلا ملفات
    [one] ملف واحد
    [two] ملفان
    [few] { $count } ملفات
    [many] { $count } ملفًا
   *[other] { $count } ملف
}
commission-note = ما أُبلغت به المدينة
commission-compare = قارن الطلبات
commission-seats = المقاعد
commission-seats-free = { $count ->
    [zero] لا مقعد شاغر.
    [one] مقعد واحد شاغر.
    [two] مقعدان شاغران.
    [few] { $count } مقاعد شاغرة.
    [many] { $count } مقعدًا شاغرًا.
   *[other] { $count } مقعد شاغر.
}
commission-seats-full = المقاعد كلّها مشغولة. يمكن وضع طلب آخر في قائمة الاحتياط.
commission-reserve = قائمة الاحتياط
commission-reserve-none = قائمة الاحتياط فارغة.
commission-back = العودة إلى الطلبات

## إجراءات على طلب واحد
commission-endorse = أيّد
commission-take-back = اسحب التأييد
commission-reserve-act = ضع في قائمة الاحتياط
commission-reserve-city = ضع { $city } في قائمة الاحتياط
commission-return = أعِد
commission-return-city = أعِد طلب { $city }
commission-return-before = يمكن للفريق تعديل الطلب وتقديمه من جديد حتى { $moment }. يُبلَّغ بذلك فورًا مع ملاحظتك، ولا يمكنك التراجع عن الإعادة.
commission-return-comment = ما الذي على الفريق تعديله؟
commission-refuse = ارفض
commission-refuse-city = ارفض طلب { $city }
commission-refuse-before = يخرج الطلب نهائيًا من دعوة الترشّح هذه. يُبلَّغ الفريق بذلك فورًا مع السبب الذي تكتبه.
commission-refuse-reason = ما سبب الرفض؟
commission-city-reads = يقرأ الفريق هذه الكلمات كما تكتبها.

## الإحالة
commission-forward = أحِل إلى الأمانة
commission-forward-title = إحالة الطلبات المؤيَّدة
commission-forward-lead = تُحال هذه الطلبات معًا إلى الأمانة:
commission-forward-before = لا رجعة في هذا الإجراء: بعد الإحالة لا يمكن سحب التأييد.
commission-forward-left = { $count ->
    [zero] لا يبقى هنا أيّ طلب.
    [one] يبقى هنا طلب واحد غير مؤيَّد.
    [two] يبقى هنا طلبان غير مؤيَّدين.
    [few] تبقى هنا { $count } طلبات غير مؤيَّدة.
    [many] يبقى هنا { $count } طلبًا غير مؤيَّد.
   *[other] يبقى هنا { $count } طلب غير مؤيَّد.
}
commission-forward-until = يمكنك الإحالة حتى { $moment }.
commission-forward-none = لا طلب مؤيَّدًا ينتظر الإحالة. أيّد طلبًا أولًا.

## المقارنة
commission-comparison = الطلبات جنبًا إلى جنب
commission-comparison-lead = كما قُدّمت آخر مرّة. افتح طلبًا لتقرأه وحده وترى ملفاته:
commission-question = السؤال

## الحالات كما تقرؤها اللجنة
commission-stage-draft = مسودة
commission-stage-submitted = بانتظار البتّ
commission-stage-returned = أُعيد إلى المدينة
commission-stage-reserved = في قائمة الاحتياط
commission-stage-endorsed = مؤيَّد
commission-stage-refused = مرفوض
commission-stage-forwarded = مُحال
commission-stage-eligible = قيد التقييم
commission-stage-excluded = غير مؤهَّل
commission-stage-withdrawn = سحبته المدينة
commission-stage-admitted = مقبول
commission-stage-declined = غير مقبول

## لماذا لم يتمّ الإجراء، وما العمل
refusal-commission-wrong-stage = تغيّر الطلب في هذه الأثناء، وحالته الآن: { $stage }. راجع القائمة أدناه قبل أن تتابع.
refusal-commission-late = انتهت مهلتك: { $moment }. لم يتغيّر شيء. إن كان لا بدّ من تغيير فاكتب إلى الأمانة.
refusal-commission-quota-full = { $count ->
    [zero] لا مقاعد لهذا البلد. ضع هذه المدينة في قائمة الاحتياط.
    [one] المقعد الوحيد مشغول. ضع هذه المدينة في قائمة الاحتياط، أو اسحب التأييد الآخر أولًا.
    [two] المقعدان مشغولان. ضع هذه المدينة في قائمة الاحتياط، أو اسحب تأييدًا آخر أولًا.
    [few] المقاعد { $count } كلّها مشغولة. ضع هذه المدينة في قائمة الاحتياط، أو اسحب تأييدًا آخر أولًا.
    [many] المقاعد { $count } كلّها مشغولة. ضع هذه المدينة في قائمة الاحتياط، أو اسحب تأييدًا آخر أولًا.
   *[other] المقاعد { $count } كلّها مشغولة. ضع هذه المدينة في قائمة الاحتياط، أو اسحب تأييدًا آخر أولًا.
}
refusal-commission-no-reason = اكتب جملة واحدة على الأقل، ليعرف الفريق ما تنتظره منه.
refusal-commission-ranks = أعطِ كلّ طلب رقمًا خاصًّا به، من 1 إلى 999.
refusal-commission-too-long = اختصر النص. الحدّ الأقصى لعدد الأحرف: { $max }.
