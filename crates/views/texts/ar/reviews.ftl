## مكتب الخبير
reviews-title = تقييماتك
reviews-none = لم يُسند إليك أيّ طلب. تصلك رسالة حين يُسند إليك طلب.
reviews-taken-back-line = طلب أُسند إليك لم يعد قيد التقييم.
reviews-act-declare = صرّح بما إذا كان لديك تضارب في المصالح
reviews-act-score = اقرأ وقيّم ثم قدّم تقييمك
reviews-closed-title = مغلق أمامك
reviews-back = جميع تقييماتك

## التصريح بالمصالح
reviews-declare-title = هل لديك تضارب في المصالح؟
reviews-declare-lead = لديك تضارب إن كنت تعمل أو عملت لدى هذه المدينة أو إحدى الجهات المذكورة أدناه، أو كان أحد المقرّبين منك كذلك، أو قدّمت مشورة بشأن الطلب، أو كان القرار ينفعك أو يضرّك. لا يُفتح الطلب إلا بعد جوابك.
reviews-organisations = الجهات المشاركة في الفريق:
reviews-accept = ليس لديّ تضارب في المصالح
reviews-conflict-title = لديك تضارب أو لست متأكدًا
reviews-conflict-before = يُغلق الطلب أمامك نهائيًا ويُحذف ما كتبته عنه. الأمانة وحدها تقرأ السبب.
reviews-conflict-reason = ما صلتك؟
reviews-conflict-hint = تكفي جملة واحدة.
reviews-declare-conflict = صرّح بتضارب المصالح
reviews-conflict-late = تبيّن لك تضارب في المصالح أثناء القراءة

## ورقة التقييم
reviews-dossier = اقرأ الطلب
reviews-scores = الدرجات
reviews-notes = الملاحظات
reviews-to-city = ملاحظة إلى المدينة
reviews-to-city-hint = ما هو قويّ وما يزيده قوّة. قد تصل هذه الكلمات إلى المدينة.
reviews-to-panel = ملاحظة إلى لجنة التحكيم والأمانة
reviews-to-panel-hint = لا تراها المدينة أبدًا.
reviews-save = احفظ وتابع لاحقًا
reviews-saved = حُفظت درجاتك وملاحظاتك.
reviews-hand-in = قدّم التقييم
reviews-hand-in-before = بعد تقديم تقييمك لا يمكن تعديله. وترى عندئذ ما قدّمه الخبراء الآخرون.
reviews-choose = اختر مستوى لمعيار «{ $criterion }»، أو بيّن أنّ الحكم متعذّر.
reviews-stale-title = ما حُفظ في هذه الأثناء
reviews-stale-lead = هذا هو المحفوظ الآن. ما كتبته موجود أدناه ولم يُحفظ: اجمع بينهما ثم احفظ.
reviews-frozen = قدّمت هذا التقييم في { $day }. لم يعد تعديله ممكنًا.
reviews-own = الخبير { $sign } (أنت)
reviews-other = الخبير { $sign }
reviews-no-others = لم يقدّم أيّ خبير آخر تقييمًا لهذا الطلب بعد.
reviews-unscored = بلا درجة
reviews-no-note = بلا ملاحظة

## لماذا لم يتمّ الإجراء، وما العمل
refusal-review-wrong-stage = تغيّرت حالة هذا التقييم في هذه الأثناء. تعرض الصفحة حالته الآن.
refusal-review-unscored = { $count ->
    [zero] لكلّ المعايير درجات.
    [one] معيار واحد بلا درجة بعد.
    [two] معياران بلا درجة بعد.
    [few] { $count } معايير بلا درجة بعد.
    [many] { $count } معيارًا بلا درجة بعد.
   *[other] { $count } معيار بلا درجة بعد.
}
refusal-review-no-such-level = إحدى الدرجات ليست من مستويات هذه الدعوة. اختر من جديد من المستويات المعروضة.
refusal-review-stale = حُفظ التقييم في مكان آخر وهذه الصفحة مفتوحة. لم يُستبدل شيء ولم يضع شيء ممّا كتبته.
refusal-review-no-reason = اكتب في جملة واحدة ما يربطك بالمدينة أو بالفريق.
refusal-review-too-long = اختصر هذه الملاحظة. الحدّ الأقصى لعدد الأحرف: { $max }.
refusal-review-announced = أُعلنت نتائج هذه الدعوة. لم يعد تعديل التقييمات ممكنًا.
