## The way to the announcement
results-nav = الطريق إلى الإعلان
results-nav-decisions = القرارات
results-nav-what-if = ماذا لو؟
results-nav-letters = الرسائل
results-nav-rehearsal = التجربة
results-nav-announcement = الإعلان

## Decisions in batch
decisions-title = إعداد القرارات
decisions-lead = الدرجات بجانب كل طلب ولا تقرّر شيئًا. ويمكن تغيير القرار المُعَدّ حتى الإعلان.
decisions-n-all = { $count ->
    [zero] لا طلبات مؤهَّلة
    [one] طلب مؤهَّل واحد
    [two] طلبان مؤهَّلان
    [few] { $count } طلبات مؤهَّلة
    [many] { $count } طلبًا مؤهَّلًا
   *[other] { $count } طلب مؤهَّل
}
decisions-n-undecided = { $count ->
    [zero] بُتّ فيها كلها
    [one] واحد بلا قرار
    [two] اثنان بلا قرار
    [few] { $count } بلا قرار
    [many] { $count } بلا قرار
   *[other] { $count } بلا قرار
}
decisions-none = لم يوجد أي طلب مؤهَّلًا بعد. تحقّق أولًا من الأهلية في اللوحة.
decisions-files = الطلبات المؤهَّلة
decisions-caption = الدرجات والقرارات
decisions-from-set = القرارات أدناه مأخوذة من المجموعة { $name }. ولم يُحفظ شيء بعد.
decisions-saved = { $count ->
    [zero] لم يختلف شيء، فلم يُحفظ شيء.
    [one] أُعدّ قرار واحد.
    [two] أُعدّ قراران.
    [few] أُعدّت { $count } قرارات.
    [many] أُعدّ { $count } قرارًا.
   *[other] أُعدّ { $count } قرار.
}
decisions-save-rows = احفظ قرارات هذه الصفحة
decisions-picked-title = القرار نفسه لعدة طلبات
decisions-for-picked = القرار في الطلبات المؤشَّرة
decisions-save-picked = أعدّه للطلبات المؤشَّرة
decisions-pick = أشّر { $city }
decisions-outcome-of = القرار في { $city }
decisions-note-of = ملاحظة على { $city }
decisions-leave = –
decisions-clash = بتّ فيه شخص آخر والصفحة مفتوحة أمامك. وقراره معروض هنا؛ احفظ من جديد لتغييره.
decisions-refusal-meanwhile = { $city }: بتّ فيه شخص آخر والصفحة مفتوحة أمامك. لم يُحفظ شيء. انظر في السطر واحفظ من جديد.
decisions-refusal-row = { $city }: لم يعد البتّ فيه ممكنًا. لم يُحفظ شيء.
decisions-refusal-long = { $city }: الملاحظة طويلة جدًا. الحدّ الأقصى لعدد الأحرف: { $max }.
decisions-refusal-none-picked = أشّر طلبًا واحدًا على الأقل.
decisions-refusal-no-outcome = اختر القرار في الطلبات المؤشَّرة.
decisions-refusal-closed = تُعدّ القرارات بعد إغلاق باب الطلبات وحتى الإعلان. لم يُحفظ شيء.

## What if
what-if-title = ماذا لو؟
what-if-lead = اختر مجموعة بحدود تكتبها، وانظر كيف تتوزّع، وقارنها بأخرى، واحفظ واحدة بأسبابك.
what-if-touches-nothing = هذا لا يغيّر أي درجة ولا يُعِدّ أي قرار.
what-if-limits = الحدود
what-if-order = خذ الطلبات بترتيب
what-if-order-rank = ترتيب اللجان الوطنية
what-if-order-mean = متوسط الدرجات
what-if-order-median = وسيط الدرجات
what-if-total = على الأكثر، في المجموع
what-if-region = على الأكثر، من كل منطقة
what-if-size = على الأكثر، من كل فئة سكانية
what-if-country = على الأكثر، من كل بلد
what-if-first = خذ أولًا البلدان التي لا عضو لها
what-if-with = قارن بـ
what-if-with-prepared = القرارات المُعَدّة حتى الآن
what-if-show = اعرض هذه المجموعة
what-if-spread = كيف تتوزّع
what-if-chart-desc = كل شريط رمادي هو جميع الطلبات من ذلك النوع، والشريط الذي فوقه طلبات المجموعة. والجدول أدناه يقول الشيء نفسه.
what-if-this = هذه المجموعة
what-if-of-all = جميع الطلبات
what-if-group-regions = حسب المنطقة
what-if-group-sizes = حسب عدد السكان
what-if-group-first = البلدان والأعضاء الأوائل
what-if-unknown = غير معروف
what-if-countries = البلدان
what-if-first-time = طلبات بلدان لا عضو لها
what-if-all-files = الطلبات
what-if-files = الطلبات
what-if-by-hand = أشّر طلبات أو أزل التأشير عنها قبل حفظ المجموعة. ومن ينظر إليها لاحقًا يرى أن ذلك تم باليد.
what-if-caption = الطلبات التي تُختار المجموعة منها
what-if-column-region = المنطقة
what-if-column-size = عدد السكان
what-if-column-first = بلد لا عضو له
what-if-choose = { $city }: في المجموعة
what-if-yes = نعم
what-if-name = اسم المجموعة
what-if-reasons = الأسباب
what-if-reasons-hint = لماذا هذه المجموعة. تُحفظ دائمًا بجانب القرارات المُعَدّة منها.
what-if-keep = احفظ هذه المجموعة
what-if-kept = المجموعات المحفوظة
what-if-kept-by = حفظها { $name }، { $moment }
what-if-n-files = { $count ->
    [zero] لا طلبات
    [one] طلب واحد
    [two] طلبان
    [few] { $count } طلبات
    [many] { $count } طلبًا
   *[other] { $count } طلب
}
what-if-altered = غُيّرت هذه المجموعة بعد حفظها: لم يعد محتواها يطابق بصمتها SHA-256.
what-if-prepare = املأ القرارات من هذه المجموعة
what-if-method = كيف اختيرت
what-if-no-limit = بلا حدّ
what-if-by-hand-label = غُيّرت باليد
what-if-no = لا
what-if-refusal-number = اكتب عددًا صحيحًا لا يقل عن 1، أو اتركه فارغًا.
what-if-refusal-name = أعط المجموعة اسمًا لا يتجاوز عدد أحرفه { $max }.
what-if-refusal-reasons = اكتب الأسباب. الحدّ الأقصى لعدد الأحرف: { $max }.
what-if-refusal-empty = أشّر طلبًا واحدًا على الأقل.
what-if-refusal-closed = تُحفظ المجموعة بعد إغلاق باب الطلبات وحتى الإعلان.
what-if-refusal-moved = تقدّم أحد طلبات المجموعة في هذه الأثناء. اعرض المجموعة من جديد.

## Letters
letters-title = رسائل تُبلّغ النتائج
letters-lead = تتلقى كل جهة اتصال رسالة واحدة بلغتها. تُكتب الرسائل كلها الآن، ويقرؤها أحدكم، ويعتمدها من لم يكتبها، وتُرسل كما اعتُمدت تمامًا.
letters-day = تقول إن العضوية تبدأ في { $day }.
letters-write = { $count ->
    [zero] لا رسائل تُكتب
    [one] اكتب رسالة واحدة
    [two] اكتب رسالتين
    [few] اكتب { $count } رسائل
    [many] اكتب { $count } رسالة
   *[other] اكتب { $count } رسالة
}
letters-read-next = اقرأ الرسالة التالية
letters-approve = { $count ->
    [zero] لا رسائل تُعتمد
    [one] اعتمد رسالة واحدة
    [two] اعتمد رسالتين
    [few] اعتمد { $count } رسائل
    [many] اعتمد { $count } رسالة
   *[other] اعتمد { $count } رسالة
}
letters-approve-means = تعتمد كل رسالة قُرئت ولم تكتبها أنت. والرسالة التي يتغيّر قرارها لاحقًا يجب أن تُكتب وتُقرأ وتُعتمد من جديد.
letters-own = رسائل قُرئت تنتظر من لم يكتبها.
letters-list = الرسائل
letters-caption = رسالة واحدة لكل طلب ولغة
letters-language = اللغة
letters-state = الحالة
letters-by = بواسطة
letters-missing = يجب كتابتها
letters-stale = يجب كتابتها من جديد
letters-written = يجب قراءتها
letters-read = قُرئت، وتنتظر الاعتماد
letters-approved = معتمدة
letters-not-written = لم تُكتب أي رسالة، لأن بعضها لا يمكن كتابته:
letters-one = رسالة إلى { $city }
letters-secret = سرية حتى الإعلان. لم يتلقّ أحد هذه الرسالة.
letters-mark-read = قرأتها
letters-back = جميع الرسائل
letters-by-written = كتبها { $name }
letters-by-read = قرأها { $name }
letters-by-approved = اعتمدها { $name }
letters-done-written = { $count ->
    [zero] كل رسالة كما ينبغي أن تكون؛ ولم تُكتب أي رسالة من جديد.
    [one] كُتبت رسالة واحدة.
    [two] كُتبت رسالتان.
    [few] كُتبت { $count } رسائل.
    [many] كُتبت { $count } رسالة.
   *[other] كُتبت { $count } رسالة.
}
letters-done-read = { $count ->
    [zero] لم تُسجَّل أي رسالة مقروءةً.
    [one] سُجّلت رسالة واحدة مقروءةً.
    [two] سُجّلت رسالتان مقروءتين.
    [few] سُجّلت { $count } رسائل مقروءةً.
    [many] سُجّلت { $count } رسالة مقروءةً.
   *[other] سُجّلت { $count } رسالة مقروءةً.
}
letters-done-approved = { $count ->
    [zero] لم تُعتمد أي رسالة.
    [one] اعتُمدت رسالة واحدة.
    [two] اعتُمدت رسالتان.
    [few] اعتُمدت { $count } رسائل.
    [many] اعتُمدت { $count } رسالة.
   *[other] اعتُمدت { $count } رسالة.
}
letters-fault-language = الرسالة غير موجودة بهذه اللغة: { $language }. أضفها إلى رسائل الشبكة، أو اطلب من جهة الاتصال اختيار لغة أخرى.
letters-fault-contact = لا أحد يتحدث باسم هذه المدينة. أعط فريقها جهة اتصال أولًا.
letters-fault-undecided = لم يُبتّ فيه. أعدّ القرار أولًا.
letters-fault-field = الحقل «{ $field }» فارغ أو غير معروف. صحّح الرسالة أو ما تُملأ منه.
letters-refusal-closed = تُكتب الرسائل بعد إغلاق باب الطلبات وحتى الإعلان.
letters-refusal-changed = كُتبت الرسالة من جديد وأنت تقرؤها. اقرأها مرة أخرى.
letters-refusal-none = لا رسالة تنتظر اعتمادك. الرسائل التي كتبتها يعتمدها شخص آخر بعد قراءتها.

## Rehearsal
rehearsal-title = التجربة
rehearsal-mark = تجربة
rehearsal-means = هذه تجربة لا تراها إلا الأمانة. سيكون الإعلان في { $moment }.
rehearsal-pdf = النتيجة بصيغة PDF، وعليها علامة التجربة
rehearsal-members = قائمة الأعضاء
rehearsal-n-members = { $count ->
    [zero] لا أعضاء بعد الإعلان
    [one] عضو واحد بعد الإعلان
    [two] عضوان بعد الإعلان
    [few] { $count } أعضاء بعد الإعلان
    [many] { $count } عضوًا بعد الإعلان
   *[other] { $count } عضو بعد الإعلان
}
rehearsal-newest = الأعضاء الجدد
rehearsal-letters = الرسائل
rehearsal-no-letters = لم تُكتب أي رسالة بعد.
rehearsal-not-approved = لم تُعتمد بعد
results-pdf-title = النتيجة: { $call }
results-pdf-lead = { $count ->
    [zero] لم تُقبل أي مدينة.
    [one] قُبلت مدينة واحدة.
    [two] قُبلت مدينتان.
    [few] قُبلت { $count } مدن.
    [many] قُبلت { $count } مدينة.
   *[other] قُبلت { $count } مدينة.
}
results-pdf-city = المدينة
results-pdf-country = البلد
results-pdf-footer = لم يُعلَن. للأمانة وحدها.

## Planning the announcement
announcement-plan-title = تخطيط الإعلان
announcement-two = يخطّط له أحدكم ويوافق آخر. ثم يحدث من تلقاء نفسه في لحظته.
announcement-when = متى
announcement-when-planned = في هذه اللحظة
announcement-when-at-once = حالما يوافق شخص آخر
announcement-local = اليوم والساعة
announcement-zone = المنطقة الزمنية
announcement-plan = خطّط للإعلان
announcement-planned-title = الخطة
announcement-planned-at = تُعلن النتائج في { $moment }.
announcement-planned-at-once = تُعلن النتائج حالما يوافق شخص آخر.
announcement-planned-by = خطّط لها { $name }
announcement-agreed-by = وافق عليها { $name }
announcement-not-agreed = لم يوافق أحد آخر بعد.
announcement-agree = أوافق على هذا الإعلان
announcement-another = يجب أن يوافق من لم يخطّط له.
announcement-call-off = ألغِ هذه الخطة
announcement-changed = تغيّرت قرارات أو رسائل منذ الموافقة. يجب أن تُعطى الموافقة من جديد.
announcement-doubted = حانت اللحظة، لكن ساعة هذا الجهاز قفزت، أو لم تكن المنصة تعمل حينها. انظر إلى ساعة أخرى. إن كان الوقت صحيحًا فقل ذلك؛ وعندها تُعلن النتائج.
announcement-confirm-hour = الوقت صحيح: أعلن
announcement-refusal-letters = { $count ->
    [zero] لكل مدينة رسالة قُرئت واعتُمدت:
    [one] مدينة واحدة بلا رسالة مقروءة ومعتمدة:
    [two] مدينتان بلا رسالة مقروءة ومعتمدة:
    [few] { $count } مدن بلا رسالة مقروءة ومعتمدة:
    [many] { $count } مدينة بلا رسالة مقروءة ومعتمدة:
   *[other] { $count } مدينة بلا رسالة مقروءة ومعتمدة:
}
announcement-refusal-not-ready = هناك ما يؤخّر النتائج. وهو مذكور أدناه.
announcement-refusal-planned = هناك خطة تنتظر. ألغها أولًا.
announcement-refusal-past = مضت هذه اللحظة. اختر لحظة لاحقة.
announcement-refusal-before = ليس قبل { $moment }: هذا ما وعدت به الدعوة.
announcement-refusal-same = أنت من خطّط له؛ ويجب أن يوافق شخص آخر.
announcement-refusal-over = انتهت هذه الخطة في هذه الأثناء.
announcement-refusal-agreed = وافق شخص على هذا بعينه في هذه الأثناء.
announcement-refusal-not-agreed = لم يوافق أحد آخر بعد.
announcement-refusal-changed = تغيّرت قرارات أو رسائل منذ ذلك. وافق عليها من جديد.
announcement-refusal-doubtful = الوقت مشكوك فيه. قل أولًا إنه صحيح.
announcement-refusal-not-doubted = الوقت غير مشكوك فيه.
announcement-refusal-gap = لا وجود لهذه الدقيقة في { $zone }: فالساعات تقفز فوقها. اختر غيرها.
announcement-refusal-time = اكتب يومًا وساعة.
announcement-refusal-zone = اكتب منطقة زمنية مثل Europe/Berlin.
announcement-refusal-when = اختر متى.

## Late admission
late-title = قبول مدينة متأخرًا
late-which = المدينة المراد قبولها
late-begins = تبدأ عضويتها اليوم، وتتلقى رسالة القبول.
late-admit = اقبل المدينة
late-refusal-stage = لا تُقبل متأخرًا إلا مدينة لم تُقبل، أو أعاد تظلّمٌ طلبها إلى القرار.
late-refusal-member = هذه المدينة عضو من قبل.
late-refusal-which = اختر مدينة من القائمة.
call-correction-late = قُبلت بعد الإعلان
call-correction-revoked = أُلغي قبولها
board-act-decide = أعدّ القرارات
board-act-appeals = التظلّمات

## Corrections that wait for a second person
proposal-admit-late = قبول { $city } متأخرًا: { $call }
proposal-revoke-admission = إلغاء قبول { $city }: { $call }
proposal-public-note = ملاحظة علنية ({ $language })
