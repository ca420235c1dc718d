## مكتبي
desk-title = مكتبي
desk-waiting = ما ينتظرك
desk-nothing = لا شيء ينتظرك الآن. حين يأتي دورك تجده هنا وتصلك رسالة.
desk-nothing-new-here = لا شيء ينتظرك. لتقديم طلب مدينتك افتح الدعوة أدناه وابدأ؛ وللانضمام إلى فريق اطلب من جهة الاتصال فيه أن تدعوك على هذا العنوان.
desk-nothing-no-call = لا شيء ينتظرك، ولا دعوة مفتوحة. للانضمام إلى فريق اطلب من جهة الاتصال فيه أن تدعوك على هذا العنوان.
desk-join = انضمّ إلى فريق { $city }
desk-write = اكتب طلب عضوية { $city } وقدّمه
desk-mend = أصلح طلب عضوية { $city }: أعادته اللجنة
desk-choose = { $count ->
    [zero] اختر: لا طلبات بانتظار قرارك ({ $country }، { $call })
    [one] اختر: طلب واحد بانتظار قرارك ({ $country }، { $call })
    [two] اختر: طلبان بانتظار قرارك ({ $country }، { $call })
    [few] اختر: { $count } طلبات بانتظار قرارك ({ $country }، { $call })
    [many] اختر: { $count } طلبًا بانتظار قرارك ({ $country }، { $call })
   *[other] اختر: { $count } طلب بانتظار قرارك ({ $country }، { $call })
}
desk-forward = { $count ->
    [zero] لا طلبات مؤيَّدة لإحالتها ({ $country }، { $call })
    [one] أحِل طلبًا مؤيَّدًا واحدًا ({ $country }، { $call })
    [two] أحِل طلبين مؤيَّدين ({ $country }، { $call })
    [few] أحِل { $count } طلبات مؤيَّدة ({ $country }، { $call })
    [many] أحِل { $count } طلبًا مؤيَّدًا ({ $country }، { $call })
   *[other] أحِل { $count } طلب مؤيَّد ({ $country }، { $call })
}
desk-review = { $count ->
    [zero] لا طلبات بانتظار تقييمك ({ $call })
    [one] طلب واحد بانتظار تقييمك ({ $call })
    [two] طلبان بانتظار تقييمك ({ $call })
    [few] { $count } طلبات بانتظار تقييمك ({ $call })
    [many] { $count } طلبًا بانتظار تقييمك ({ $call })
   *[other] { $count } طلب بانتظار تقييمك ({ $call })
}
desk-screen = { $count ->
    [zero] لا طلبات محالة بانتظار فحص الأهلية ({ $call })
    [one] طلب محال واحد بانتظار فحص الأهلية ({ $call })
    [two] طلبان محالان بانتظار فحص الأهلية ({ $call })
    [few] { $count } طلبات محالة بانتظار فحص الأهلية ({ $call })
    [many] { $count } طلبًا محالًا بانتظار فحص الأهلية ({ $call })
   *[other] { $count } طلب محال بانتظار فحص الأهلية ({ $call })
}
desk-files = طلبات مدنك
desk-countries = طلبات بلدك
desk-reviews = طلبات تقيّمها
desk-calls = كل الدعوات
desk-network = إدارة الشبكة
desk-no-call = لا توجد دعوة بعد. أعدّ الأولى.
desk-new-call = أعدّ دعوة
desk-people = الأشخاص والأدوار
desk-open = دعوات مفتوحة
desk-me = ملفّي ومفاتيح المرور والجلسات
desk-city = المدينة
desk-country = البلد
desk-call = الدعوة
desk-state = الحالة
desk-until = المهلة
desk-n-files = المقدَّمة
desk-n-open = للبتّ
desk-n-seats = المقاعد
desk-n-to-review = للتقييم
desk-n-reviewed = المنجزة
desk-n-with-commissions = لدى اللجان
desk-n-to-check = للفحص
desk-n-with-experts = لدى الخبراء
desk-stage-draft = مسودة: دورك
desk-stage-submitted = مقدَّم: دور اللجنة
desk-stage-returned = مُعاد: دورك
desk-stage-reserved = في قائمة الاحتياط
desk-stage-endorsed = مؤيَّد
desk-stage-refused = مرفوض
desk-stage-forwarded = لدى الأمانة
desk-stage-eligible = لدى الخبراء
desk-stage-excluded = غير مؤهَّل
desk-stage-withdrawn = مسحوب
desk-stage-admitted = مقبول
desk-stage-declined = غير مقبول
desk-call-draft = مسودة
desk-call-published = منشورة
desk-call-closed = مغلقة
desk-call-announced = أُعلنت نتائجها
