## صياغة دعوة ترشّح
call-desk-new = أعدّ دعوة ترشّح
call-desk-edit = عدّل المسودة
call-desk-frame = العنوان
call-desk-slug = كلمة العنوان
call-desk-slug-hint = حروف لاتينية صغيرة a–z وأرقام وشرطات، مثل 2027. ستكون الصفحة على ‎/calls/‎ تليها هذه الكلمة.
call-desk-clocks = المهل
call-desk-clocks-lead = كل مهلة دقيقة على ساعة منطقة زمنية. تُكتب المنطقة كما في قائمة IANA، مثل Europe/Berlin.
call-desk-clock = المهلة
call-desk-clock-opens = الافتتاح
call-desk-clock-city = مهلة المدن
call-desk-clock-commission = مهلة الإحالة للجان الوطنية
call-desk-clock-announcement = إعلان النتائج
call-desk-zone = المنطقة الزمنية: { $clock }
call-desk-instant-hint = التاريخ والساعة والدقيقة. يُحتسب من أول تلك الدقيقة.
call-desk-city-hint = التاريخ والساعة والدقيقة. تُحتسب تلك الدقيقة كلها.
call-desk-commission-hint = { $count ->
    [zero] إن تُركت فارغة انتهت يوم انتهاء مهلة المدن نفسه، كما تقترح قاعدة الشبكة.
    [one] إن تُركت فارغة انتهت بعد مهلة المدن بيوم واحد، كما تقترح قاعدة الشبكة.
    [two] إن تُركت فارغة انتهت بعد مهلة المدن بيومين، كما تقترح قاعدة الشبكة.
    [few] إن تُركت فارغة انتهت بعد مهلة المدن بـ { $count } أيام، كما تقترح قاعدة الشبكة.
    [many] إن تُركت فارغة انتهت بعد مهلة المدن بـ { $count } يومًا، كما تقترح قاعدة الشبكة.
   *[other] إن تُركت فارغة انتهت بعد مهلة المدن بـ { $count } يوم، كما تقترح قاعدة الشبكة.
}
call-desk-rules = قواعد هذه الدعوة
call-desk-quota = المقاعد لكل بلد
call-desk-quota-hint = عدد الطلبات التي يمكن للجنة الوطنية أن تؤيّدها، من 1 إلى 99.
call-desk-form = الاستمارة التي تملؤها المدن
call-desk-criteria = المعايير التي يقيّمها الخبراء
call-desk-texts = النصوص
call-desk-texts-lead = يفصل سطر فارغ بين الفقرات، والسطر الذي يبدأ بـ «- » بند في قائمة. تُملأ هذه الحقول من المهل كلما عُرض النص:
call-desk-text-title = العنوان الرئيسي
call-desk-text-summary = ملخّص للقوائم
call-desk-text-body = الصفحة
call-desk-text-flyer = النشرة
call-desk-save = احفظ المسودة

## النشر والافتتاح والإغلاق
call-desk-what-will-happen = ما الذي سيحدث
call-desk-no-way-back = لا يمكن التراجع عن ذلك.
call-desk-seats = { $count ->
    [zero] لا مقاعد لكل بلد.
    [one] مقعد واحد لكل بلد.
    [two] مقعدان لكل بلد.
    [few] { $count } مقاعد لكل بلد.
    [many] { $count } مقعدًا لكل بلد.
   *[other] { $count } مقعد لكل بلد.
}
call-desk-preview = كما سيقرؤها الزوار: { $language }
call-desk-publish-title = نشر الدعوة
call-desk-publish-not-yet = لا يمكن نشر الدعوة بعد
call-desk-publish-public = يستطيع الجميع قراءة الدعوة على { $path } بكل اللغات.
call-desk-publish-seats = { $count ->
    [zero] لا يُفتح أي مقعد لكل بلد.
    [one] يُفتح مقعد واحد لكل بلد.
    [two] يُفتح مقعدان لكل بلد.
    [few] تُفتح { $count } مقاعد لكل بلد.
    [many] يُفتح { $count } مقعدًا لكل بلد.
   *[other] يُفتح { $count } مقعد لكل بلد.
}
call-desk-publish-frozen = لا يمكن بعدها تعديل النصوص والاستمارة والمعايير. ويمكن تحريك المهل بالتمديد.
call-desk-publish = انشر الدعوة
call-desk-open-title = افتتاح الدعوة قبل يومها
call-desk-open-now = تستطيع المدن تقديم الطلبات من هذه اللحظة.
call-desk-open-clocks = يصبح الافتتاح المعروض في كل مكان هذه اللحظة. وتبقى المهل الأخرى كما هي.
call-desk-open = افتح الدعوة الآن
call-desk-close-title = إغلاق باب الطلبات
call-desk-close-now = لا يستطيع أحد بعدها أن يؤيّد طلبًا أو يحيله.
call-desk-close-files = { $count ->
    [zero] لا يبقى أي طلب خارج الدعوة.
    [one] يبقى طلب واحد لم يُحَل خارج هذه الدعوة.
    [two] يبقى طلبان لم يُحالا خارج هذه الدعوة.
    [few] تبقى { $count } طلبات لم تُحَل خارج هذه الدعوة.
    [many] يبقى { $count } طلبًا لم يُحَل خارج هذه الدعوة.
   *[other] يبقى { $count } طلب لم يُحَل خارج هذه الدعوة.
}
call-desk-close-then = من هنا يمكن إعداد القرارات. ويبقى التحقق من الأهلية ممكنًا.
call-desk-close = أغلق باب الطلبات

## التمديد
call-desk-extend-title = تمديد الدعوة
call-desk-extend-lead = تتحرك المهل كلها معًا دفعة واحدة، لسبب يقرؤه الجميع. اترك المهلة التي لا تتحرك كما هي.
call-desk-extend-change = عدّل أولًا
call-desk-extend-now = الآن: { $moment }
call-desk-extend-check = اعرض ما قبل وما بعد
call-desk-extend = مدّد الدعوة
call-desk-before = قبل
call-desk-after = بعد
call-desk-unmoved = لا تتغيّر
call-desk-reason = السبب، ليقرأه الجميع
call-desk-extend-follows = { $count ->
    [zero] تعرض الصفحة والنشرة التواريخ الجديدة فورًا. ولا طلبات قيد الإعداد.
    [one] تعرض الصفحة والنشرة التواريخ الجديدة فورًا، ويتبعها طلب واحد قيد الإعداد. ويتلقى فريقه واللجان الوطنية رسالة.
    [two] تعرض الصفحة والنشرة التواريخ الجديدة فورًا، ويتبعها طلبان قيد الإعداد. ويتلقى فريقاهما واللجان الوطنية رسالة.
    [few] تعرض الصفحة والنشرة التواريخ الجديدة فورًا، وتتبعها { $count } طلبات قيد الإعداد. وتتلقى فرقها واللجان الوطنية رسالة.
    [many] تعرض الصفحة والنشرة التواريخ الجديدة فورًا، ويتبعها { $count } طلبًا قيد الإعداد. وتتلقى فرقها واللجان الوطنية رسالة.
   *[other] تعرض الصفحة والنشرة التواريخ الجديدة فورًا، ويتبعها { $count } طلب قيد الإعداد. وتتلقى فرقها واللجان الوطنية رسالة.
}
call-desk-extend-kept = تبقى التواريخ السابقة والسبب على الصفحة.

## ما رُفض وكيف يُصلَح
call-desk-refusal-slug = استعمل من 1 إلى 40 من الحروف اللاتينية الصغيرة a–z والأرقام والشرطات، دون شرطة في أولها أو آخرها.
call-desk-refusal-slug-taken = هذا العنوان مستعمل. اختر كلمة أخرى.
call-desk-refusal-form = اختر إحدى الاستمارات المعروضة.
call-desk-refusal-quota = أدخل عددًا صحيحًا من 1 إلى 99.
call-desk-refusal-criteria = اختر معيارًا واحدًا على الأقل.
call-desk-refusal-not-a-time = { $clock }: أدخل تاريخًا مع الساعة والدقيقة، مثل 2027-05-31 23:59.
call-desk-refusal-zone = المنطقة الزمنية «{ $zone }» ليست في قائمة IANA. اكتبها مثل Europe/Berlin أو Africa/Accra.
call-desk-refusal-gap = ‏{ $local } غير موجود في { $zone }: تقفز الساعات فوق هذه الدقيقة في تلك الليلة. اختر دقيقة أخرى.
call-desk-refusal-order = يجب أن يأتي «{ $later }» بعد «{ $earlier }». حرّك أحدهما.
call-desk-refusal-text-long = { $text } ({ $language }): النص طويل جدًا. الحدّ الأقصى لعدد الأحرف: { $max }.
call-desk-refusal-hole = { $text } ({ $language }): { $what }
call-desk-refusal-hole-empty = { $text } ({ $language }): النص غير مكتوب. اكتبه قبل النشر.
call-desk-refusal-not-draft = نُشرت الدعوة في هذه الأثناء ولم يعد تعديلها ممكنًا. ويمكن تحريك مهلها بالتمديد.
call-desk-refusal-stale = حفظ شخص آخر هذه المسودة وأنت تكتب. افتحها في نافذة ثانية واجمع بين النسختين واحفظ هناك. لم يُطمس شيء.
call-desk-refusal-published = الدعوة منشورة من قبل.
call-desk-refusal-deadline-passed = انتهت مهلة المدن. عدّل المهل أولًا.
call-desk-refusal-not-published = يتطلب هذا دعوة منشورة لم يُغلق باب طلباتها.
call-desk-refusal-open-already = الدعوة مفتوحة من قبل.
call-desk-refusal-commissions-have-time = أمام اللجان الوطنية وقت حتى { $until }. أغلق باب الطلبات بعد ذلك.
call-desk-refusal-not-extendable = لا تُمدَّد إلا دعوة منشورة لم يُغلق باب طلباتها.
call-desk-refusal-moves-back = لا يجعل التمديد مهلةً أقصر أبدًا. اختر التاريخ المعروض أو تاريخًا بعده.
call-desk-refusal-past = مضت هذه اللحظة: الوقت الآن { $now }. اختر لحظة بعدها.
call-desk-refusal-nothing-moves = لا تتحرك أي مهلة. غيّر واحدة منها على الأقل.
call-desk-refusal-no-reason = اكتب السبب بالإنجليزية على الأقل.
call-desk-refusal-reason-long = السبب طويل جدًا. الحدّ الأقصى لعدد الأحرف: { $max }.
