## قائمة الدعوات
calls-title = دعوات الترشّح
calls-open = مفتوحة الآن
calls-none-open = لا توجد دعوة مفتوحة في الوقت الحاضر. تخبرك خلاصة الأخبار بموعد نشر الدعوة القادمة.
calls-coming = قادمة
calls-under-way = انتهى تقديم المدن، وهي قيد التقييم
calls-past = سابقة
calls-past-caption = الدعوات السابقة وما يثبته السجل
calls-call = الدعوة
calls-announced-on = تاريخ الإعلان
calls-announced = المدن المعلنة
calls-admitted = المدن المقبولة
calls-opens = الافتتاح: { $moment }.
calls-closes = تقدّم المدن طلباتها حتى { $moment }.
calls-feed = الأخبار بصيغة خلاصة (Atom)
calls-json = هذه القائمة بصيغة JSON

## صفحة الدعوة
call-apply = قدّم طلب مدينتك
call-over = أُعلنت النتائج وانتهت هذه الدعوة.
call-turn-opening = افتتاح الدعوة
call-turn-cities = المدن
call-turn-commissions = اللجان الوطنية لليونسكو
call-turn-experts = الخبراء والإعلان
call-clocks = المهل
call-clock-opens = الافتتاح
call-clock-city = تقدّم المدن طلباتها حتى
call-clock-commission = تحيل اللجان الطلبات حتى
call-clock-announcement = الإعلان المقرّر
call-extensions = التمديدات
call-moved = كان { $before }، والآن { $after }
call-because = السبب: { $reason }
call-results = النتائج
call-results-proven = محسوبة من سجل هذه المنصة؛ ويقودك كل رقم إلى ما يحصيه.
call-announced = { $count ->
    [zero] مدن معلنة
    [one] مدينة معلنة
    [two] مدينتان معلنتان
    [few] مدن معلنة
    [many] مدينة معلنة
   *[other] مدينة معلنة
}
call-admitted = { $count ->
    [zero] مدن مقبولة
    [one] مدينة مقبولة
    [two] مدينتان مقبولتان
    [few] مدن مقبولة
    [many] مدينة مقبولة
   *[other] مدينة مقبولة
}
call-corrections = { $count ->
    [zero] تصويبات
    [one] تصويب
    [two] تصويبان
    [few] تصويبات
    [many] تصويبًا
   *[other] تصويب
}
call-corrections-title = التصويبات
call-cities = المدن المقبولة
call-published = ما نُشر في مواضع أخرى
call-published-apart = ما طُبع عن هذه الدعوة كما يذكره مصدره، منفصلًا عمّا يثبته السجل هنا.
call-published-announced = المدن المعلنة: { $count }
call-published-admitted = المدن المقبولة بعد التصويبات: { $count }
call-published-members = أعضاء الشبكة بعد الدعوة: { $count }
call-source = المصدر:
call-flyer = نشرة للطباعة
call-json = هذه الصفحة بصيغة JSON

## المنشور
flyer-until = قدّم طلبك حتى { $moment }
flyer-languages = النشرة بلغات أخرى

## خلاصة الأخبار
feed-title = { $network }: الأخبار
feed-published = دعوة جديدة: { $call }
feed-extended = تمديد: { $call }
feed-extended-until = تقدّم المدن طلباتها الآن حتى { $moment }.
feed-announced = أُعلنت النتائج: { $call }
feed-corrected = صُوّبت النتيجة: { $call }
feed-admitted = { $city } عضو في الشبكة
feed-title-of = { $network }: أخبار { $of }
feed-ended = { $city } لم تعد عضوًا في الشبكة
feed-revoked = أُلغي القبول: { $city }
