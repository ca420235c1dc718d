## لوحة الدعوة
board-title = لوحة الدعوة
board-clocks = الدعوة
board-call-draft = مسودة لا تراها إلا الأمانة.
board-call-published = منشورة.
board-call-closed = أُغلق باب الطلبات، ويمكن إعداد القرارات.
board-call-announced = أُعلنت النتائج.
board-extensions = التمديدات
board-extended = مُدّدت في { $day }
board-acts = ما يمكنك فعله
board-act-edit = عدّل المسودة
board-act-publish = عاين وانشر
board-act-open = افتحها قبل يومها
board-act-extend = مدّد الدعوة
board-act-close = أغلق باب الطلبات
board-act-announce = أعلن النتائج
board-act-correct = صوّب نتيجة
board-act-figures = سجّل أرقامًا مطبوعة
board-public-page = انظر الصفحة العامة
board-files = الطلبات
board-no-files = لم يُقدَّم أي طلب بعد. المسودات ملك فرقها ولا تُعرض هنا.
board-none-such = لا طلب يطابق ذلك. اعرض الكل أو اختر غيره.
board-caption = { $shown } من { $total } من الطلبات
board-narrow = اعرض هذه
board-show-all = اعرض الكل
board-every-stage = كل المراحل
board-every-country = كل البلدان
board-city = المدينة
board-country = البلد
board-stage = المرحلة
board-since = منذ
board-rank = الترتيب
board-reviews = التقييمات
board-handed-in = { $n } من { $of }
board-decision = القرار
board-none = –
board-admit = قبول
board-decline = عدم قبول

## مراحل الطلب
board-stage-draft = مسودة
board-stage-submitted = مقدَّم
board-stage-returned = مُعاد
board-stage-reserved = في قائمة الاحتياط
board-stage-endorsed = مؤيَّد
board-stage-refused = مرفوض
board-stage-forwarded = مُحال
board-stage-eligible = مؤهَّل
board-stage-excluded = غير مؤهَّل
board-stage-withdrawn = مسحوب
board-stage-admitted = مقبول
board-stage-declined = غير مقبول

## طلب واحد
case-dossier = اقرأ الطلب
case-timeline = ما حدث
case-eligibility = الأهلية
case-not-forwarded = لم تُحِل اللجنة الوطنية هذا الطلب، فلا شيء للتحقق منه بعد.
case-eligible = وُجد مؤهَّلًا.
case-excluded = وُجد غير مؤهَّل لهذا السبب:
case-exclude-open = اعتبره غير مؤهَّل
case-exclude-reason = السبب
case-exclude-hint = تقرؤه المدينة بهذه الكلمات.
case-exclude = استبعد الطلب
case-experts = الخبراء
case-no-experts = لا خبراء لهذه الدعوة بعد.
case-name-experts = سمِّ خبراء
case-expert-files = { $count ->
    [zero] لا طلبات بعد
    [one] طلب واحد
    [two] طلبان
    [few] { $count } طلبات
    [many] { $count } طلبًا
   *[other] { $count } طلب
}
case-assign = أسنده إلى { $name }
case-country-unknown = البلد غير معروف
case-reviews = التقييمات
case-review-assigned = مُسنَد
case-review-accepted = قيد القراءة
case-review-conflicted = تضارب مصالح
case-review-handed-in = قُدّم
case-note-to-city = إلى المدينة:
case-note-to-panel = إلى لجنة التحكيم:
case-scores = الدرجات جنبًا إلى جنب
case-criterion = المعيار
case-of-levels = من { $count }
case-mean = المتوسط
case-median = الوسيط
case-spread = المدى
case-from-to = { $low }–{ $high }
case-cannot-judge = تعذّر الحكم
case-cannot-judge-apart = «تعذّر الحكم» لا يدخل في أي رقم.
case-decision = القرار
case-decision-lead = أعدّ القرار هنا. ويمكن تغييره حتى الإعلان.
case-decide-later = تُعدّ القرارات في الطلبات المؤهَّلة بعد إغلاق باب الطلبات وحتى الإعلان.
case-secret = القرار المُعَدّ سري: لا تراه قبل الإعلان إلا الأمانة.
case-outcome = ما تقرّر
case-note = ملاحظة
case-note-hint = تبقى عند الأمانة، بعد الإعلان أيضًا.
case-prepare = أعدّ القرار
case-change = غيّر القرار
case-prepared-by = من إعداد { $name }، { $moment }
case-told = أُعلنت النتائج. ويُصلَح الخطأ بالتصويب.
case-refusal-own-country = من بلد الطلب: تضارب بحكم القاعدة.
case-refusal-country-unknown = بلد الخبير غير معروف، فلا يمكن التحقق من قاعدة البلد. أدخله أولًا.
case-refusal-in-team = من فريق المدينة نفسه.
case-refusal-officer = يعمل في اللجنة الوطنية التي أيّدت الطلب.
case-refusal-not-expert = ليس خبيرًا في هذه الدعوة.
case-refusal-has-it = الطلب لديه من قبل.
case-refusal-not-eligible = لا يُسنَد إلى الخبراء ولا يُبتّ فيه إلا طلب مؤهَّل. تحقّق من أهليته أولًا.
case-refusal-checked = لا يُتحقّق إلا من طلب مُحال. وقد تقدّم هذا في هذه الأثناء.
case-refusal-no-reason = اكتب السبب. ستقرؤه المدينة.
case-refusal-no-outcome = اختر أحد الاثنين.
case-refusal-meanwhile = أعدّ شخص آخر قرارًا وهذه الصفحة مفتوحة أمامك. وهو معروض أعلاه؛ احفظ من جديد لتغييره.
case-refusal-note-long = الملاحظة طويلة جدًا. الحدّ الأقصى لعدد الأحرف: { $max }.
case-event-submitted = قدّمته المدينة
case-event-withdrawn = سحبته المدينة
case-event-returned = أعادته اللجنة الوطنية إلى المدينة
case-event-refused = رفضته اللجنة الوطنية
case-event-ranked = رتّبته اللجنة الوطنية
case-event-endorsed = أيّدته اللجنة الوطنية
case-event-endorsement-withdrawn = سحبت اللجنة الوطنية تأييدها
case-event-reserved = وضعته اللجنة الوطنية في قائمة الاحتياط
case-event-forwarded = أُحيل إلى الأمانة
case-event-screened = وُجد مؤهَّلًا
case-event-excluded = وُجد غير مؤهَّل

## الإعلان
announcement-title = إعلان النتائج
announcement-what = ما الذي سيُعلن
announcement-nobody = لا طلب للبتّ فيه. تنتهي الدعوة دون أعضاء جدد.
announcement-admitted = { $count ->
    [zero] لا تُقبل أي مدينة
    [one] تُقبل مدينة واحدة
    [two] تُقبل مدينتان
    [few] تُقبل { $count } مدن
    [many] تُقبل { $count } مدينة
   *[other] تُقبل { $count } مدينة
}
announcement-declined = { $count ->
    [zero] لا مدينة غير مقبولة
    [one] مدينة واحدة لا تُقبل
    [two] مدينتان لا تُقبلان
    [few] { $count } مدن لا تُقبل
    [many] { $count } مدينة لا تُقبل
   *[other] { $count } مدينة لا تُقبل
}
announcement-undecided = { $count ->
    [zero] لا طلب دون قرار
    [one] طلب واحد دون قرار
    [two] طلبان دون قرار
    [few] { $count } طلبات دون قرار
    [many] { $count } طلبًا دون قرار
   *[other] { $count } طلب دون قرار
}
announcement-not-before = ليس قبل { $moment }.
announcement-files = الطلبات وقراراتها
announcement-at-once = يظهر ذلك في اللحظة نفسها في قائمة الأعضاء ونتيجة الدعوة وخلاصة الأخبار. وتبدأ العضوية في { $day }.
announcement-letters = تتلقى كل مدينة مترشّحة رسالة.
announcement-corrections = لا يمكن سحب الإعلان. ويُصلَح الخطأ علنًا بالتصويب.
announcement-tell = أعلن النتائج الآن
announcement-refusal-not-closed = لم يُغلق باب الطلبات. أغلقه أولًا.
announcement-refusal-told = أُعلنت النتائج من قبل.
announcement-refusal-undecided = { $count ->
    [zero] لا طلب ينتظر:
    [one] طلب واحد لم يُتحقّق منه أو لم يُبتّ فيه:
    [two] طلبان لم يُتحقّق منهما أو لم يُبتّ فيهما:
    [few] { $count } طلبات لم يُتحقّق منها أو لم يُبتّ فيها:
    [many] { $count } طلبًا لم يُتحقّق منه أو لم يُبتّ فيه:
   *[other] { $count } طلب لم يُتحقّق منه أو لم يُبتّ فيه:
}
announcement-refusal-members = { $count ->
    [zero] لا مدينة عضو من قبل:
    [one] مدينة واحدة عضو من قبل ولا تُقبل مرة ثانية. غيّر قرارها:
    [two] مدينتان عضوان من قبل ولا تُقبلان مرة ثانية. غيّر قراريهما:
    [few] { $count } مدن أعضاء من قبل ولا تُقبل مرة ثانية. غيّر قراراتها:
    [many] { $count } مدينة أعضاء من قبل ولا تُقبل مرة ثانية. غيّر قراراتها:
   *[other] { $count } مدينة أعضاء من قبل ولا تُقبل مرة ثانية. غيّر قراراتها:
}

## التصويبات
correction-title = تصويب نتيجة
correction-members = الأعضاء عبر هذه الدعوة
correction-nobody = لم تأتِ الدعوة بأعضاء.
correction-revoked = أُلغي القبول في { $day }:
correction-ended = انتهت العضوية.
correction-revoke-title = إلغاء قبول
correction-which = المدينة المُعلنة خطأً
correction-public = تعرض صفحة الدعوة التصويب وملاحظتك للجميع.
correction-stays = تحتفظ صفحة المدينة بفترة عضويتها، مع يوم انتهائها وسببه. وتتلقى المدينة رسالة.
correction-note = ملاحظة، ليقرأها الجميع
correction-revoke = ألغِ القبول
correction-refusal-not-told = لم تُعلن النتائج بعد، فلا شيء لتصويبه.
correction-refusal-other-call = هذه العضوية ليست من هذه الدعوة. اختر مدينة من القائمة.
correction-refusal-ended = انتهت هذه العضوية من قبل.
correction-refusal-no-note = اكتب الملاحظة بالإنجليزية على الأقل.
correction-refusal-long = الملاحظة طويلة جدًا. الحدّ الأقصى لعدد الأحرف: { $max }.
correction-refusal-which = اختر مدينة من القائمة.

## أرقام مطبوعة
figures-title = تسجيل أرقام مطبوعة
figures-lead = ما طُبع في مكان آخر عن نتيجة هذه الدعوة. يُعرض على حدة مع مصدره بجانب الأرقام التي تثبتها سجلاتنا.
figures-announced = المدن المُعلنة أولًا
figures-admitted = المدن المقبولة بعد التصويبات
figures-members = أعضاء الشبكة بعد ذلك
figures-source = المصدر
figures-source-hint = أين طُبع: العنوان والناشر والتاريخ والموقع.
figures-record = سجّل الأرقام
figures-refusal-number = أدخل عددًا صحيحًا، مثل 54.
figures-refusal-source = سمِّ المصدر. الحدّ الأقصى لعدد الأحرف: { $max }.
figures-refusal-draft = الدعوة مسودة، فلا يمكن أن يكون قد طُبع عنها شيء.
