## أين تقف الطلبات ومن تأخّر
board-where = أين تقف الطلبات
board-ages = نصفها منذ { $median } أو أكثر، وأقدمها منذ { $oldest }
board-days = { $count ->
    [zero] { $count } يوم
    [one] يوم واحد
    [two] يومين
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
board-act-read = الخبراء وتقدّمهم
board-search = المدينة
board-late-only = المتأخر فقط
board-region = المنطقة
board-every-region = كل المناطق
board-expert = الخبير
board-every-expert = كل الخبراء
board-sort = الترتيب في القائمة
board-sort-place = البلد والترتيب
board-sort-city = اسم المدينة
board-sort-waiting = الأطول انتظارًا أولًا
board-export = { $kind }، كما هو معروض
board-since-days = الأيام
board-reviews-in = التقييمات المقدَّمة
board-reviews-all = التقييمات المُسنَدة
board-amending = المدينة تستكمله
board-late = متأخر
board-waits = من يُنتظر
board-until = حتى { $moment }.
board-over-since = انتهت المهلة في { $moment }.
board-drafts = { $count ->
    [zero] لا مسودة لم تُقدَّم.
    [one] مسودة واحدة لم تُقدَّم.
    [two] مسودتان لم تُقدَّما.
    [few] { $count } مسودات لم تُقدَّم.
    [many] { $count } مسودة لم تُقدَّم.
   *[other] { $count } مسودة لم تُقدَّم.
}
board-commissions = لجان وطنية لم تُحِل بعد:
board-not-forwarded = { $count ->
    [zero] لا طلب، منذ { $oldest }
    [one] طلب واحد، منذ { $oldest }
    [two] طلبان، أقدمهما منذ { $oldest }
    [few] { $count } طلبات، أقدمها منذ { $oldest }
    [many] { $count } طلبًا، أقدمها منذ { $oldest }
   *[other] { $count } طلب، أقدمها منذ { $oldest }
}
board-late-checks = { $count ->
    [zero] لا طلب ينتظر التحقق أطول مما ينبغي
    [one] طلب واحد ينتظر التحقق أطول مما ينبغي
    [two] طلبان ينتظران التحقق أطول مما ينبغي
    [few] { $count } طلبات تنتظر التحقق أطول مما ينبغي
    [many] { $count } طلبًا تنتظر التحقق أطول مما ينبغي
   *[other] { $count } طلب تنتظر التحقق أطول مما ينبغي
}
board-late-amendments = { $count ->
    [zero] لا مدينة تأخّرت في استكمال طلبها
    [one] مدينة واحدة لم تستكمل طلبها في المهلة
    [two] مدينتان لم تستكملا طلبيهما في المهلة
    [few] { $count } مدن لم تستكمل طلباتها في المهلة
    [many] { $count } مدينة لم تستكمل طلباتها في المهلة
   *[other] { $count } مدينة لم تستكمل طلباتها في المهلة
}
board-late-reviews = { $count ->
    [zero] لا تقييم متأخر
    [one] تقييم واحد متأخر
    [two] تقييمان متأخران
    [few] { $count } تقييمات متأخرة
    [many] { $count } تقييمًا متأخرًا
   *[other] { $count } تقييم متأخر
}
board-should-take = ينبغي ألّا يستغرق ذلك أكثر من { $days }.

## قائمة التحقق
check-lead = انظر في كل بند وقل ما وجدت. ويرى كل من في الأمانة من تحقّق وممَّ تحقّق.
check-save = احفظ التحقق
check-eligible = اعتبره مؤهَّلًا
check-eligible-hint = { $count ->
    [zero] كل ما يجب أن يكون سليمًا سليم.
    [one] بند إلزامي واحد ليس سليمًا بعد.
    [two] بندان إلزاميان ليسا سليمين بعد.
    [few] { $count } بنود إلزامية ليست سليمة بعد.
    [many] { $count } بندًا إلزاميًا ليست سليمة بعد.
   *[other] { $count } بند إلزامي ليست سليمة بعد.
}
check-ask = اطلب استكمالًا
check-ok = سليم
check-not-ok = غير سليم
check-not-applicable = لا ينطبق
check-note = ملاحظة: { $item }
check-required = إلزامي.
check-not-required = غير إلزامي.
check-fact-yes = بقدر ما تعرف المنصّة: نعم.
check-fact-no = بقدر ما تعرف المنصّة: لا.
check-marked = تحقّق منه { $name }، { $moment }.
check-marked-before = تحقّق منه { $name }، { $moment }، قبل استكمال الطلب. تحقّق منه من جديد.
check-refusal-meanwhile = تحقّق { $name } من هذا البند في هذه الأثناء ({ $moment }). وما وجده معروض؛ احفظ من جديد لتغييره.
check-refusal-no-note = اكتب في الملاحظة ما ليس سليمًا.
check-refusal-long = الملاحظة طويلة جدًا. الحدّ الأقصى لعدد الأحرف: { $max }.
check-refusal-open = إلزامي وليس سليمًا بعد: { $items }.
check-refusal-endorsement = أيّدت اللجنة الوطنية النسخة السابقة للاستكمال. وعليها أن تؤيّد هذه النسخة أولًا.
check-refusal-runs = للمدينة مهلة لاستكمال الطلب حتى { $moment }. انتظر إلى ذلك الحين أو اسحب ما طلبته.
check-refusal-item = لم يعد هذا البند في القائمة. حمّل الصفحة من جديد.
check-done-by = سبقك { $name }: «{ $what }»، { $moment }.

## الاستكمالات
amendment-title = طلب استكمال من { $city }
amendment-lead = اختر ما يجوز للمدينة تغييره، وقل لها ما ينبغي إصلاحه. لديها مهلة حتى { $moment }، ثم يُغلق كل شيء من جديد. وتصل رسالة إلى جهة الاتصال وإلى اللجنة الوطنية.
amendment-endorsement-stays = يبقى تأييد اللجنة الوطنية ساريًا على النسخة المستكملة أيضًا.
amendment-endorsement-lapses = ما تغيّره المدينة لم يُؤيَّد: تُبلَّغ اللجنة الوطنية، وعليها أن تؤيّد النسخة المستكملة.
amendment-questions = ما يجوز للمدينة تغييره
amendment-note = ما ينبغي إصلاحه
amendment-note-hint = تقرؤه المدينة واللجنة الوطنية بهذه الكلمات.
amendment-ask = اطلب الاستكمال
amendment-back = عد إلى الطلب
amendment-waits = طُلب من المدينة استكمال الطلب حتى { $moment }.
amendment-late = طُلب من المدينة استكمال الطلب حتى { $moment } ولم تفعل. قرّر كيف تمضي.
amendment-take-back = اسحب طلب الاستكمال
amendment-asked = طلبه { $name }، { $moment }.
amendment-earlier = استكمالات سابقة
amendment-ended-answered = قدّمته المدينة في { $moment }.
amendment-ended-taken-back = سُحب في { $moment }.
amendment-ended-lapsed = لم تقدّمه المدينة.
amendment-refusal-runs = طلب { $name } ذلك من المدينة قبلك، ولديها مهلة حتى { $moment }.
amendment-refusal-stage = لا يُستكمل إلا طلب مُحال. وقد تقدّم هذا في هذه الأثناء.
amendment-refusal-no-question = اختر سؤالًا واحدًا على الأقل.
amendment-refusal-no-note = اكتب ما ينبغي إصلاحه. ستقرؤه المدينة.
amendment-refusal-long = النص طويل جدًا. الحدّ الأقصى لعدد الأحرف: { $max }.
amendment-refusal-nothing = لا شيء يُنتظر: قدّمت المدينة طلبها في هذه الأثناء أو سُحب طلب الاستكمال.
amendment-box = تطلب منك الأمانة استكمال هذا الطلب حتى { $moment }. ولا يمكن تغيير غير المذكور هنا. ثم قدّمه من جديد.
amendment-turn = استكمل الطلب وقدّمه من جديد
amendment-happened-asked = طلبت الأمانة استكمالًا
amendment-happened-answered = قُدّم الاستكمال
amendment-happened-taken-back = سحبت الأمانة ما طلبته
case-event-amendment-asked = طُلب استكمال
case-event-amendment-answered = قدّمت المدينة الاستكمال
case-event-amendment-taken-back = سُحب طلب الاستكمال
case-event-checked = جرى التحقق من بنود القائمة
amendment-letter-stands = يبقى تأييد لجنتك ساريًا على هذه النسخة أيضًا. ولا يلزمك فعل شيء.
amendment-letter-lapsed = أيّدت لجنتك نسخة سابقة. يرجى النظر في هذه النسخة وتأكيد التأييد كي يمضي الطلب:
case-event-endorsement-confirmed = أكّدت اللجنة الوطنية تأييدها
case-event-by = { $what } · { $name }

confirmation-title = تأكيد التأييد
confirmation-lead = بعد أن أحلت هذا الطلب استكملته المدينة بناءً على ما طلبته الأمانة. وكان تأييدك للنسخة السابقة.
confirmation-asked = ما طلبته الأمانة
confirmation-read = اقرأ الطلب المستكمل
confirmation-confirm = أكّد تأييد { $city }
confirmation-stands = التأييد سارٍ على النسخة الحالية.
confirmation-not-here = هذا الطلب ليس لدى الأمانة، فلا شيء يؤكَّد.

## الخبراء وتقدّمهم
reading-title = الخبراء وتقدّمهم
reading-files = طلبات بانتظار القراءة
reading-short = { $count ->
    [zero] لكل الطلبات المؤهَّلة ({ $all }) ما يكفي من الخبراء.
    [one] طلب واحد من أصل { $all } من الطلبات المؤهَّلة ينقصه خبراء.
    [two] طلبان من أصل { $all } من الطلبات المؤهَّلة ينقصهما خبراء.
    [few] { $count } طلبات من أصل { $all } من الطلبات المؤهَّلة ينقصها خبراء.
    [many] { $count } طلبًا من أصل { $all } من الطلبات المؤهَّلة ينقصها خبراء.
   *[other] { $count } طلب من أصل { $all } من الطلبات المؤهَّلة ينقصها خبراء.
}
reading-plan = اقترح من يقرأ ماذا
reading-experts = الخبراء
reading-late-after = المتأخر هو ما لم يُقدَّم بعد { $days }.
reading-per-application = عدد الخبراء لكل طلب
reading-set = غيّر العدد
reading-expert = الخبير
reading-given = المُسنَد
reading-to-declare = دون تصريح
reading-begun = قيد القراءة
reading-handed-in = المُقدَّم
reading-conflicts = تضارب المصالح
reading-late = متأخر
reading-remind-column = تذكير
reading-caption = تقييمات كل خبير
reading-reads = يقرأ { $languages }
reading-remind = ذكّر { $name }
reading-reminded = ذُكّر في { $moment }
reading-done-letter = تُرسل رسالة إلى الخبير.
reading-done-set = تغيّر العدد. ويبقى ما أُسند.
reading-done-taken = { $count ->
    [zero] لم يُسنَد أي طلب.
    [one] أُسند طلب واحد إلى خبير.
    [two] أُسند طلبان إلى خبراء.
    [few] أُسندت { $count } طلبات إلى خبراء.
    [many] أُسند { $count } طلبًا إلى خبراء.
   *[other] أُسند { $count } طلب إلى خبراء.
}
reading-refusal-number = أدخل عددًا من 1 إلى { $max }.
reading-refusal-reminded = ذكّره شخص آخر للتوّ. ولن تُرسل رسالة ثانية.
reading-refusal-nothing = ليس لدى هذا الخبير ما يقدّمه، فلا شيء للتذكير به.

## اقتراح من يقرأ ماذا
plan-title = من يقرأ ماذا: اقتراح
plan-lead = لا ينال أحد طلبًا من بلده أو فريقه أو لجنته، وينال كلٌّ عددًا قريبًا من غيره. أزل العلامة عمّا تريده على نحو آخر؛ ولا يُسنَد شيء قبل أن تعتمده.
plan-nothing = لا شيء يُقترح: لكل طلب ما يكفي من الخبراء، أو لم يبق من يجوز له أن يقرأه.
plan-take = أسند ما عليه علامة
plan-back = عد دون إسناد شيء
plan-later = { $count ->
    [zero] لا طلبات أخرى.
    [one] يأتي طلب آخر في الاقتراح التالي.
    [two] يأتي طلبان آخران في الاقتراح التالي.
    [few] تأتي { $count } طلبات أخرى في الاقتراحات التالية.
    [many] يأتي { $count } طلبًا آخر في الاقتراحات التالية.
   *[other] يأتي { $count } طلب آخر في الاقتراحات التالية.
}
plan-short = خبراء غير كافين
plan-missing = { $count ->
    [zero] لا ينقص خبير
    [one] ينقص خبير واحد
    [two] ينقص خبيران
    [few] ينقص { $count } خبراء
    [many] ينقص { $count } خبيرًا
   *[other] ينقص { $count } خبير
}
plan-loads = ما يكون لدى كل خبير
plan-loads-caption = طلبات كل خبير
plan-now = الآن
plan-then = مع هذا الاقتراح
plan-why-reads = يقرأ { $language }
plan-why-reads-none = لا يقرأ أيًّا من لغاته بقدر ما هو معروف
plan-why-load = لديه { $has } حتى الآن، و{ $then } مع هذا الاقتراح
plan-why-other-region = منطقة أخرى
plan-why-same-region = المنطقة نفسها وبلد آخر
plan-meanwhile = لم يُسنَد شيء لأن شيئًا تغيّر في هذه الأثناء. وهذا اقتراح جديد.
plan-refused = { $expert }، { $city }: { $why }
plan-refusal-nothing = ضع علامة على واحد على الأقل.

## استرداد طلب من خبير
case-take-back = استردّه من { $name }
case-refusal-submitted = قُدّم التقييم ويبقى.
case-refusal-gone = استُردّ في هذه الأثناء، أو لدى الخبير تضارب مصالح.
case-taken-back = استُردّ من { $name }، { $moment }.

## ما يُعرف عن الشخص
person-organisation = المؤسسة
person-organisation-hint = أين يعمل الشخص. وتراه الأمانة حين تختار من يقرأ ماذا.
person-reads = اللغات التي يقرؤها
person-reads-hint = تُسنَد الطلبات بالأولى إلى خبراء يقرؤون لغتها.
refusal-organisation-long = هذا طويل جدًا. الحدّ الأقصى 200 حرف.
