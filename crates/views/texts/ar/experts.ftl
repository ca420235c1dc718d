## طلبات الخبير بحسب المهلة
reviews-files = طلباتك
reviews-state = الحالة
reviews-state-declare = التصريح بالمصالح
reviews-state-score = القراءة والتقييم
reviews-state-agree = نصّ التوافق: دورك الآن
reviews-state-done = قُدّم
reviews-call = دعوة الترشّح
reviews-any = الكل
reviews-filter = اعرض
reviews-none-filtered = لا طلب من هذا النوع.
reviews-all = اعرض كل طلباتك
reviews-city = المدينة
reviews-until = حتى
reviews-given-on = أُسند إليك في
reviews-no-limit = لا شيء مطلوب
reviews-table = { $count ->
    [one] طلب واحد، الأقرب مهلةً أولًا
    [two] طلبان، الأقرب مهلةً أولًا
    [few] { $count } طلبات، الأقرب مهلةً أولًا
    [many] { $count } طلبًا، الأقرب مهلةً أولًا
   *[other] { $count } طلب، الأقرب مهلةً أولًا
}
reviews-declared-done = شكرًا. وصل تصريحك إلى الأمانة، وأُغلق الطلب أمامك.
reviews-conflict-late-open = صرّح به الآن
reviews-aside-before = عندئذٍ يُستبعد تقييمك: يُحفظ مختومًا ولا يُحتسب بعد ذلك، ويُغلق الطلب أمامك نهائيًا. الأمانة وحدها تقرأ السبب.
reviews-too-many-words = اختصر هذا النص إلى { $max } كلمة على الأكثر؛ فيه الآن { $count }.
refusal-review-words = { $count ->
    [one] ملاحظة واحدة أطول من المسموح.
    [two] ملاحظتان أطول من المسموح.
    [few] { $count } ملاحظات أطول من المسموح.
    [many] { $count } ملاحظة أطول من المسموح.
   *[other] { $count } ملاحظة أطول من المسموح.
}
refusal-review-calibrate = قيّم أولًا الطلبات السابقة الخاصة بهذه الدعوة. تجدها مع طلباتك.
reviews-met-lead = حُفظ هذا في نافذة أخرى بينما كنت تكتب هنا.
reviews-met-theirs = المحفوظ
reviews-met-keep = أبقِ المحفوظ

## التصريح بصلة
interest-title = صلتك بهذا الطلب
interest-tie = ما نوع الصلة؟
interest-year = السنة التي انتهت أو ستنتهي فيها
interest-year-hint = لصلة تنتهي فقط، كمشروع مشترك.
interest-within = { $count ->
    [one] لها أثر ما دامت قائمة ولسنة بعدها.
    [two] لها أثر ما دامت قائمة ولسنتين بعدها.
    [few] لها أثر ما دامت قائمة و{ $count } سنوات بعدها.
    [many] لها أثر ما دامت قائمة و{ $count } سنة بعدها.
   *[other] لها أثر ما دامت قائمة و{ $count } سنة بعدها.
}
interest-refusal-no-tie = اختر نوع الصلة.
interest-refusal-no-year = اكتب السنة التي انتهت أو ستنتهي فيها الصلة، مثل 2021.
interest-recused = لك صلة بهذا الطلب. يجب أن يتولّاه زميل لك؛ سلّمه إليه.
interest-declared = ما صرّحت به
interest-too-old = أقدم من أن يكون لها أثر بحسب القواعد
interest-form = صرّح بصلة
interest-lead = لك صلة إن كنت تعمل أو عملت لهذه المدينة أو لفريقها، أو كان أحد المقرّبين منك كذلك، أو قدّمت مشورة بشأن الطلب، أو كان القرار ينفعك أو يضرّك.
interest-before = من تلك اللحظة لا يمكنك قراءة هذا الطلب في مكتبك ولا التصرّف فيه. يجب أن يتولّى ذلك زميل لك.
interest-declare = صرّح بالصلة
interest-back = العودة إلى مكتبك
interest-link = صرّح بصلة بهذا الطلب

## نصّ الخبراء جميعًا
consensus-title = نصّ التوافق
consensus-lead = ما يقوله خبراء هذا الطلب معًا، بالكلمات. لا يُستخرج منه رقم ولا يغيّر أي درجة.
consensus-open = افتح نصّ التوافق
consensus-you-write = طلبت منك الأمانة أن تكتب عن جميع خبراء هذا الطلب.
consensus-none-yet = لم يُكتب شيء بعد.
consensus-you-agree = كتب خبير آخر عنكم جميعًا. اقرأ النص ووافق عليه إن كان يعبّر عن رأيك.
consensus-you-agreed = أنت موافق على المكتوب.
consensus-saved = حُفظ النص.
consensus-frozen = لم يعد تعديل هذا النص ممكنًا.
consensus-text = النص
consensus-text-hint = ما تتفقون عليه جميعًا، وما تختلفون فيه.
consensus-lifts = كل تعديل يُسقط الموافقات القائمة: يوافق كل خبير من جديد.
consensus-save = احفظ النص
consensus-experts = خبراء هذا الطلب
consensus-all-agreed = جميع الخبراء موافقون على النص كما هو.
consensus-no-experts = لم يقدّم أي خبير تقييمه بعد.
consensus-writes = يكتب النص
consensus-agreed = موافق
consensus-not-agreed = لم يوافق
consensus-take-back = اسحب موافقتك
consensus-agree = وافق على هذا النص
consensus-name = من يكتب النص؟
consensus-name-again = يجد الخبير الآخر النص كما هو، وتسقط كل الموافقات.
consensus-name-expert = كلّف { $name } بالكتابة
consensus-back = العودة إلى تقييمك
consensus-back-case = العودة إلى الطلب
consensus-refusal-not-handed-in = لا يشارك إلا خبير قدّم تقييمه لهذا الطلب وما زال محتسبًا.
consensus-refusal-already = هذا الخبير يكتب النص أصلًا.
consensus-refusal-empty = لا نصّ للموافقة عليه بعد.
consensus-refusal-stale = تغيّر النص منذ أن قرأته. اقرأه من جديد قبل أن توافق.

## طلبات سابقة تُقيَّم أولًا
calibration-title = طلبات سابقة يقيّمها جميع الخبراء
calibration-lead = يقيّم جميع خبراء الدعوة الطلبات السابقة نفسها، ليرى الجميع من هو صارم ومن هو متساهل.
calibration-must = تُفتح لك طلبات الدعوة بعد هذه.
calibration-open = بانتظار التقييم
calibration-first = { $count ->
    [one] قيّم أولًا طلبًا سابقًا واحدًا؛ ثم يُفتح هذا الطلب.
    [two] قيّم أولًا طلبين سابقين؛ ثم يُفتح هذا الطلب.
    [few] قيّم أولًا { $count } طلبات سابقة؛ ثم يُفتح هذا الطلب.
    [many] قيّم أولًا { $count } طلبًا سابقًا؛ ثم يُفتح هذا الطلب.
   *[other] قيّم أولًا { $count } طلب سابق؛ ثم يُفتح هذا الطلب.
}
calibration-to-list = إلى طلباتك
calibration-desk-lead = { $count ->
    [one] اختر طلبًا واحدًا من دعوات سابقة، بُتّ فيه وأُعلن.
    [two] اختر طلبين على الأكثر من دعوات سابقة، بُتّ فيهما وأُعلنا.
    [few] اختر { $count } طلبات على الأكثر من دعوات سابقة، بُتّ فيها وأُعلنت.
    [many] اختر { $count } طلبًا على الأكثر من دعوات سابقة، بُتّ فيها وأُعلنت.
   *[other] اختر { $count } طلب على الأكثر من دعوات سابقة، بُتّ فيها وأُعلنت.
}
calibration-of-call = طلبات دعوة
calibration-show = اعرض طلباتها
calibration-choose = اختر الطلبات
calibration-file = الطلب السابق { $number }
calibration-no-file = لا شيء
calibration-required = لا تُفتح طلبات الدعوة نفسها إلا للخبراء الذين قدّموا هذه الدرجات
calibration-required-hint = ما هو مفتوح لخبير أصلًا يبقى مفتوحًا.
calibration-name = احفظ الاختيار
calibration-saved = حُفظ الاختيار.
calibration-expert = الخبير
calibration-handed-in = المقدَّم
calibration-experts = الخبراء
calibration-table = درجات الطلبات السابقة
calibration-reading-lead = بُتّ في هذا الطلب في دعوة سابقة. درجاتك لا تغيّر شيئًا للمدينة؛ بل تبيّن كيف تقيّم إلى جانب الخبراء الآخرين.
calibration-hand-in-before = بعد التقديم لا يمكن تغيير هذه الدرجات. عندئذٍ ترى ما أعطاه جميع الخبراء.
calibration-hand-in = قدّم الدرجات
calibration-own = درجاتك
calibration-all = ما أعطاه جميع الخبراء
calibration-board = طلبات سابقة تُقيَّم أولًا
calibration-refusal-not-past = { $count ->
    [one] أحد هذه الطلبات لم يُبتّ فيه في دعوة سابقة. اختر غيره.
    [two] طلبان من هذه الطلبات لم يُبتّ فيهما في دعوة سابقة. اختر غيرهما.
    [few] { $count } من هذه الطلبات لم يُبتّ فيها في دعوة سابقة. اختر غيرها.
    [many] { $count } من هذه الطلبات لم يُبتّ فيها في دعوة سابقة. اختر غيرها.
   *[other] { $count } من هذه الطلبات لم يُبتّ فيها في دعوة سابقة. اختر غيرها.
}
calibration-refusal-twice = اختير الطلب نفسه مرتين. اختر غيره.
calibration-refusal-too-many = اختر { $count } على الأكثر.
calibration-refusal-scored = قدّم أحد الخبراء درجاته، فيبقى الاختيار كما هو: وإلا لما قورن الآخرون بالطلبات نفسها.

## صرامة الخبير
strictness = الصرامة
strictness-lead = متوسط الفرق بين درجات الخبير ودرجات الخبراء الآخرين للطلبات نفسها. لا يغيّر أي درجة ولا يقرّر شيئًا.
strictness-none = لا شيء للمقارنة
strictness-below = أدنى من الآخرين بمقدار { $figure }
strictness-above = أعلى من الآخرين بمقدار { $figure }
strictness-equal = مثل الآخرين
strictness-scores = { $count ->
    [one] (درجة واحدة)
    [two] (درجتان)
    [few] ({ $count } درجات)
    [many] ({ $count } درجة)
   *[other] ({ $count } درجة)
}
strip-title = { $name }: المستويات { $levels }؛ المتوسط { $mean }، الوسيط { $median }
strip-legend = في الرسم كل نقطة خبير، والمثلّث هو المتوسط، والخط هو الوسيط.

## التقييمات في صفحة الأمانة
judging-cannot = يتعذّر عليهم الحكم
judging-strip = رسم
judging-calibration = على الطلبات السابقة
judging-common = على طلبات هذه الدعوة
judging-interests = الصلات المصرَّح بها
judging-consensus = { $count ->
    [one] وافق { $agreed } من خبير واحد.
    [two] وافق { $agreed } من خبيرين.
    [few] وافق { $agreed } من { $count } خبراء.
    [many] وافق { $agreed } من { $count } خبيرًا.
   *[other] وافق { $agreed } من { $count } خبير.
}
judging-no-consensus = لم يُكلَّف أحد بكتابته.
judging-aside-since = استُبعد تقييم بعد إعداد هذا القرار. راجع القرار من جديد.
judging-give-another = { $count ->
    [one] أغلق تضارب المصالح هذا الطلب أمام خبير. أسنده إلى خبير آخر.
    [two] أغلق تضارب المصالح هذا الطلب أمام خبراء. أسنده إلى خبيرين آخرين.
    [few] أغلق تضارب المصالح هذا الطلب أمام خبراء. أسنده إلى { $count } خبراء آخرين.
    [many] أغلق تضارب المصالح هذا الطلب أمام خبراء. أسنده إلى { $count } خبيرًا آخر.
   *[other] أغلق تضارب المصالح هذا الطلب أمام خبراء. أسنده إلى { $count } خبير آخر.
}
judging-set-aside = مستبعَد
judging-sealed = ما قُدّم محفوظ مختومًا ولا يُحتسب.
judging-aside-open = استبعد هذا التقييم
judging-aside-reason = بأي تضارب مصالح علمت؟
judging-aside-hint = يُحفظ التقييم مختومًا ولا يُحتسب بعد ذلك، ويُغلق الطلب أمام الخبير.
judging-aside = استبعد التقييم
case-refusal-own-organisation = يعمل لدى منظمة من الفريق: تضارب مصالح بحسب القاعدة.
case-refusal-declared = صرّح بصلة بهذا الطلب.
problem-recused-title = يجب أن يتولّى زميل هذا
problem-recused = لك صلة بهذا الطلب، فيجب أن يتولّاه زميل لك. سلّمه إليه.
