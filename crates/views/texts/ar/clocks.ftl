## The clocks of a call
clocks-desk-endorsement = مهلة الاختيار للجان الوطنية
clocks-desk-screening = مهلة التحقّق من الأهلية
clocks-desk-experts = مهلة الخبراء
clocks-public-endorsement = تختار اللجان حتى
clocks-public-screening = يُتحقَّق من الأهلية حتى
clocks-public-experts = يقرأ الخبراء حتى
clocks-turn-screening = الأمانة التي تتحقّق من الأهلية
clocks-endorsement-hint = اختياري. إذا تُرك فارغًا تختار اللجان الوطنية حتى نهاية مهلة الإحالة.
clocks-screening-hint = اختياري. إذا تُرك فارغًا يمكن التحقّق من الأهلية حتى إعلان النتائج.
clocks-experts-hint = اختياري. إذا تُرك فارغًا يقرأ الخبراء حتى إعلان النتائج.
clocks-grace-title = فترة سماح بعد المهلة
clocks-grace-lead = دقائق بعد النهاية المعلنة يُقبل فيها ما يصل. تظهر اللحظتان للجميع. اترك الحقل فارغًا إن لم توجد فترة سماح.
clocks-grace-of = فترة السماح بالدقائق: { $clock }
clocks-grace = ما يصل حتى { $moment } يُقبل أيضًا.
clocks-twice-later = تتكرّر { $local } مرّتين تلك الليلة في { $zone } لأن الساعة تؤخَّر: تُحتسب المرّة الثانية.
clocks-twice-earlier = تتكرّر { $local } مرّتين تلك الليلة في { $zone } لأن الساعة تؤخَّر: تُحتسب المرّة الأولى.
clocks-refusal-grace = { $clock }: أدخل عددًا صحيحًا من الدقائق لا يتجاوز { $max }. فترة السماح الأطول مهلة أخرى.
clocks-refusal-intake-closed = أُغلق باب التقديم وانتهت هذه المهلة معه. لا يمكن تغيير إلا ما يليه.
clocks-refusal-review-late = انقضت مهلة الخبراء فلم يُحفظ شيء. اسأل الأمانة إن كان يمكن تمديدها.
clocks-refusal-screen-late = انقضت مهلة التحقّق من الأهلية. مدّد الدعوة أولًا.
clocks-start-commission-closed = قبلت اللجنة الوطنية لهذا البلد الطلبات حتى { $moment }. اسألها أو اسأل الأمانة عمّا لا يزال ممكنًا.

## Another number of seats
clocks-country = البلد
clocks-quota-title = تغيير عدد المقاعد
clocks-quota-hint = من 1 إلى 99، وهو نفسه لكل بلد. لا يجوز أن يقلّ عمّا أيّده أي بلد.
clocks-quota-now = { $count ->
    [zero] لا مقاعد لأي بلد الآن.
    [one] لكل بلد مقعد واحد الآن.
    [two] لكل بلد مقعدان الآن.
    [few] لكل بلد { $count } مقاعد الآن.
    [many] لكل بلد { $count } مقعدًا الآن.
   *[other] لكل بلد { $count } مقعد الآن.
}
clocks-quota-change = تغيير عدد المقاعد لكل بلد
clocks-quota-held = المقاعد المشغولة
clocks-quota-held-caption = المقاعد المشغولة الآن
clocks-quota-same = عدد المقاعد هو نفسه. أدخل عددًا آخر.
clocks-quota-endorsed = أيّدت هذه البلدان أكثر من ذلك: { $countries }. اختر عددًا أكبر أو اطلب أولًا من لجانها الوطنية سحب تأييد.

## A commission’s own date
clocks-own-date-title = تاريخ خاص بلجنتكم
clocks-own-date-link = تحديد تاريخ خاص بلجنتكم
clocks-own-date-call = تتيح الدعوة للمدن التقديم حتى { $moment }.
clocks-own-date-nothing = لم تحدّد لجنتكم تاريخًا أبكر خاصًا بها.
clocks-own-date-now = تاريخ لجنتكم: { $moment }.
clocks-own-date-binds = تُقبل طلبات بلدكم حتى ذلك الحين لا بعده.
clocks-own-date-wish = يُبلَّغ للمدن بوصفه رغبتكم، ويبقى تاريخ الدعوة هو المعتمد.
clocks-own-date-extended = مُدّدت الدعوة في { $day }. لم يتغيّر تاريخكم معها: غيّروه هنا إن كان ينبغي أن يُتاح لمدنكم وقت أطول أيضًا.
clocks-own-date-set-title = تحديد التاريخ
clocks-own-date-field = تقدّم مدن بلدكم طلباتها حتى
clocks-own-date-zone = المنطقة الزمنية لهذا التاريخ
clocks-own-date-hint-binds = لا يتجاوز تاريخ الدعوة. ما يصل بعده لا يُقبل.
clocks-own-date-hint-wish = لا يتجاوز تاريخ الدعوة. يُبلَّغ للمدن، وما يصل بعده يُقبل حتى تاريخ الدعوة.
clocks-own-date-told = تعرض صفحة الدعوة هذا التاريخ، ويصل بريد إلكتروني إلى كل فريق يكتب طلبًا في بلدكم.
clocks-own-date-set = حدّد هذا التاريخ
clocks-own-date-lift-title = إلغاء التاريخ
clocks-own-date-lift-lead = يعود تاريخ الدعوة ساريًا على مدنكم، وتُبلَّغ فرقها.
clocks-own-date-lift = إلغاء تاريخكم
clocks-own-date-not-running = لم يعد للمدن وقت في هذه الدعوة، فلا تاريخ يُحدَّد.
clocks-own-date-later = تنتهي الدعوة قبل ذلك، في { $moment }. اختر هذه اللحظة أو لحظة أبكر.
clocks-own-date-before-opening = لا تُفتح الدعوة إلا في { $moment }. اختر لحظة لاحقة.
clocks-own-date-none = لا يوجد تاريخ خاص بكم ليُلغى.
clocks-own-dates = تواريخ حدّدتها اللجان الوطنية
clocks-own-dates-lead = تريد بعض اللجان الوطنية طلبات بلدها قبل موعد الدعوة.
clocks-own-date-of-binds = { $country }: حتى { $moment } لا بعده
clocks-own-date-of-wish = { $country }: إن أمكن حتى { $moment }
clocks-date-commission = حدّدت اللجنة الوطنية لبلدك هذا التاريخ. تنتهي الدعوة نفسها في { $moment }، لكن طلبك لا يُقبل إلا حتى تاريخ اللجنة.
clocks-date-wish = تطلب اللجنة الوطنية لبلدك الطلبات حتى { $moment }. ويبقى تاريخ الدعوة هو المعتمد.
clocks-date-waiver = مُنح طلبك وقتًا إضافيًا. أما الطلبات الأخرى فتاريخها { $moment }.

## More time for one application
clocks-desk-more-time = { $count ->
    [zero] لا طلبات وقت إضافي: { $call }
    [one] أجب عن طلب واحد لوقت إضافي: { $call }
    [two] أجب عن طلبين لوقت إضافي: { $call }
    [few] أجب عن { $count } طلبات وقت إضافي: { $call }
    [many] أجب عن { $count } طلبًا لوقت إضافي: { $call }
   *[other] أجب عن { $count } طلب وقت إضافي: { $call }
}
clocks-waivers = { $count ->
    [zero] لم يُمنح أي طلب وقتًا إضافيًا.
    [one] مُنح طلب واحد وقتًا إضافيًا.
    [two] مُنح طلبان وقتًا إضافيًا.
    [few] مُنحت { $count } طلبات وقتًا إضافيًا.
    [many] مُنح { $count } طلبًا وقتًا إضافيًا.
   *[other] مُنح { $count } طلب وقتًا إضافيًا.
}
clocks-waiver-link = طلب وقت إضافي
clocks-waiver-ask-title = وقت إضافي لهذا الطلب
clocks-waiver-has = المهلة سارية حتى { $moment }.
clocks-waiver-ask-lead = تقرأ الأمانة السبب ولا شيء ممّا كتبته في الطلب. وتجيب بالبريد الإلكتروني وفي هذه الصفحة. عدد الطلبات التي مُنحت وقتًا إضافيًا معلن، أما أصحابها فلا.
clocks-waiver-why = لماذا تحتاج إلى وقت إضافي
clocks-waiver-why-hint = بضع جمل: ماذا حدث، ومنذ متى، وكم من الوقت يكفي.
clocks-waiver-ask = اطلب من الأمانة وقتًا إضافيًا
clocks-waiver-waits = طُلب في { $day }. وهو في انتظار الأمانة.
clocks-waiver-granted = مُنح وقت إضافي: حتى { $moment }.
clocks-waiver-refused = في { $day } رفضت الأمانة الطلب.
clocks-waiver-list-title = طلبات الوقت الإضافي
clocks-waiver-list-none = لا طلبات منتظرة. يقدّم الفريق طلبه من صفحة طلب العضوية.
clocks-waiver-asked-on = طُلب في { $day }
clocks-waiver-title = { $city }: طلب وقت إضافي
clocks-waiver-by = مقدّم الطلب
clocks-waiver-on = تاريخ الطلب
clocks-waiver-until-now = المهلة حتى
clocks-waiver-of-commission = تاريخ حدّدته لجنتها الوطنية.
clocks-waiver-grant-title = منح وقت إضافي
clocks-waiver-until = المهلة الجديدة لهذا الطلب
clocks-waiver-until-hint = حتى { $moment } على الأكثر، لأن اللجنة الوطنية يجب أن تتمكّن من الاختيار بعد ذلك.
clocks-waiver-zone = المنطقة الزمنية للمهلة الجديدة
clocks-waiver-reason = سبب منح الوقت الإضافي
clocks-waiver-reason-hint = يُحفظ ويقرؤه من عليه الموافقة.
clocks-waiver-counted = تحتسبه صفحة الدعوة من غير ذكر صاحب الطلب.
clocks-waiver-grant = امنح هذا الطلب وقتًا إضافيًا
clocks-waiver-refuse-title = رفض الطلب
clocks-waiver-no = سبب الرفض، ليقرأه الفريق
clocks-waiver-no-hint = جملة أو جملتان.
clocks-waiver-refuse = ارفض الوقت الإضافي
clocks-waiver-not-writable = لا يمكن منح هذا الطلب وقتًا إضافيًا: فقد قُدّم أو انتهى، أو لم تعد اللجان الوطنية تختار.
clocks-waiver-asked-already = لديك طلب منتظر. ستجيب عنه الأمانة.
clocks-waiver-answered = أُجيب عن هذا الطلب من قبل.
clocks-waiver-no-reason = اكتب السبب في جملة على الأقل.
clocks-waiver-too-long = النص طويل جدًا. اكتف بـ { $max } حرف.
clocks-waiver-not-more = للطلب مهلة حتى { $moment } أصلًا. اختر لحظة لاحقة.
clocks-waiver-after-commissions = تختار اللجان الوطنية حتى { $moment }. اختر هذه اللحظة أو لحظة أبكر.

## Acts that wait for a second person
clocks-proposal-move = تغيير مُهل «{ $call }»
clocks-proposal-moved = كان { $before } ويصبح { $after }
clocks-proposal-reason = السبب ({ $language })
clocks-proposal-waiver = منح طلب { $city } وقتًا إضافيًا

## When the service could not be reached
clocks-outage-title = تعذّر الوصول إلى الخدمة
clocks-outage-lead = وفق قياسها هي، خلال آخر { $hours } ساعة قبل انتهاء مهلة. ولا يشمل ذلك ما يقع عند الآخرين.
clocks-outage-line = { $count ->
    [zero] { $clock }: لا انقطاع بين { $from } و{ $until }.
    [one] { $clock }: تعذّر الوصول دقيقة واحدة بين { $from } و{ $until }.
    [two] { $clock }: تعذّر الوصول دقيقتين بين { $from } و{ $until }.
    [few] { $clock }: تعذّر الوصول { $count } دقائق بين { $from } و{ $until }.
    [many] { $clock }: تعذّر الوصول { $count } دقيقة بين { $from } و{ $until }.
   *[other] { $clock }: تعذّر الوصول { $count } دقيقة بين { $from } و{ $until }.
}
clocks-outage-use = مدّد بمقدار ذلك: { $clock }
clocks-outage-reason = { $count ->
    [zero] لم تنقطع الخدمة بين { $from } و{ $until }.
    [one] تعذّر الوصول إلى الخدمة دقيقة واحدة بين { $from } و{ $until }.
    [two] تعذّر الوصول إلى الخدمة دقيقتين بين { $from } و{ $until }.
    [few] تعذّر الوصول إلى الخدمة { $count } دقائق بين { $from } و{ $until }.
    [many] تعذّر الوصول إلى الخدمة { $count } دقيقة بين { $from } و{ $until }.
   *[other] تعذّر الوصول إلى الخدمة { $count } دقيقة بين { $from } و{ $until }.
}

## Calendars
calendar-link = جميع المُهل في تقويم
calendar-public = { $network }: دعوات الترشّح
calendar-mine = { $network }: مُهلي
calendar-clock = { $clock }: { $call }
calendar-submit = تقديم الطلب: { $city }
calendar-mend = تصويب الطلب: { $city }
calendar-section = كتابة «{ $section }»: { $city }
calendar-choose = الاختيار بين الطلبات: { $country }
calendar-forward = إحالة الطلبات: { $country }
calendar-review = تسليم التقييمات
calendar-screen = التحقّق من الأهلية
calendar-announce = إعلان النتائج
calendar-title = تقويم مُهلي
calendar-lead = عنوان يقرؤه برنامج التقويم لديك من غير تسجيل دخول. يعرض ما ينتظرك وحتى متى، ويتبع كل تمديد. من يملك العنوان يرى الشيء نفسه، فاحتفظ به لنفسك.
calendar-none = ليس لديك عنوان كهذا.
calendar-made = لديك عنوان منذ { $when }. لا يُعرض مرة أخرى، والعنوان الجديد يُبطل القديم.
calendar-make = أنشئ عنوانًا
calendar-make-new = أنشئ عنوانًا جديدًا
calendar-remove = أبطل العنوان
calendar-shown = هذا عنوانك. انسخه الآن إلى برنامج التقويم: فلا يُعرض إلا مرة واحدة.
calendar-address = عنوان التقويم
calendar-back = العودة إلى صفحتي
