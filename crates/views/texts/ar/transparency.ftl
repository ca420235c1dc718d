transparency-title = كيف سارت الدعوة
transparency-link = كيف سارت الدعوة
transparency-lead = محسوب من سجلات هذه المنصة، في { $moment }.
transparency-before = حتى إعلان النتائج لا يُحسب إلا ما لا يمكن أن يكشف أي نتيجة.
transparency-intake = الطلبات
transparency-submitted = { $count ->
    [zero] طلب مقدَّم
    [one] طلب مقدَّم
    [two] طلبان مقدَّمان
    [few] طلبات مقدَّمة
    [many] طلبًا مقدَّمًا
   *[other] طلب مقدَّم
}
transparency-countries = { $count ->
    [zero] بلد
    [one] بلد
    [two] بلدان
    [few] بلدان
    [many] بلدًا
   *[other] بلد
}
transparency-as-of = في { $day }
transparency-stages = حسب المرحلة
transparency-stages-caption = الطلبات حسب المرحلة التي بلغتها
transparency-by-country = حسب البلد
transparency-by-country-caption = الطلبات حسب البلد
transparency-column-submitted = مقدَّمة
transparency-column-forwarded = محالة
transparency-column-admitted = مقبولة
transparency-column-n = الطلبات
transparency-days = كم استغرقت
transparency-days-caption = وسيط الأيام
transparency-column-stretch = من – إلى
transparency-column-days = وسيط الأيام
transparency-column-files = المحسوبة
transparency-stretch-commission = من التقديم إلى إحالة اللجنة الوطنية
transparency-stretch-screening = من الإحالة إلى التحقق من الأهلية
transparency-stretch-decision = من التحقق إلى الإعلان
transparency-stretch-whole = من التقديم إلى الإعلان
transparency-rules = القواعد السارية
transparency-quota = عدد الطلبات التي يمكن لبلد أن يحيلها: { $count }
transparency-criteria = ما ينظر فيه الخبراء
transparency-parties = من يلزم موافقته على التقديم
transparency-appeal-days = عدد أيام التظلّم من الإجراءات: { $count }
transparency-extensions = التمديدات
transparency-no-extension = لم تُمدَّد الدعوة.
transparency-waivers = الاستثناءات
transparency-n-waivers = { $count ->
    [zero] لم يُعطَ أحد وقتًا أطول من غيره.
    [one] أُعطي طلب واحد وقتًا أطول.
    [two] أُعطي طلبان وقتًا أطول.
    [few] أُعطيت { $count } طلبات وقتًا أطول.
    [many] أُعطي { $count } طلبًا وقتًا أطول.
   *[other] أُعطي { $count } طلب وقتًا أطول.
}
transparency-appeals = التظلّمات من الإجراءات
transparency-n-appeals = { $count ->
    [zero] لم يتظلّم أحد.
    [one] تظلّم واحد
    [two] تظلّمان
    [few] { $count } تظلّمات
    [many] { $count } تظلّمًا
   *[other] { $count } تظلّم
}
transparency-n-upheld = مقبولة: { $count }
transparency-n-dismissed = مرفوضة: { $count }
transparency-n-open = بلا جواب بعد: { $count }
transparency-corrections = التصويبات
transparency-no-correction = لم تُصوَّب النتيجة.
transparency-back = الدعوة
transparency-json = هذه الصفحة بصيغة JSON
