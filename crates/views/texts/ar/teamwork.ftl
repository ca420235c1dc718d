## تعليقات على سؤال
comments-title = تعليقات الفريق
comments-inside = لا يقرأ هذه الصفحة إلا فريقك: لا تراها اللجنة ولا الأمانة ولا الخبراء، حتى بعد تقديم الطلب.
comments-back = إلى الإجابة
comments-threads = ما قيل
comments-none = لم يعلّق أحد على هذا السؤال بعد.
comments-new = ابدأ نقاشًا جديدًا
comments-begin = علّق
comments-link-label = { $words }: { $question }
comments-count = { $count ->
    [zero] لا تعليقات
    [one] تعليق واحد
    [two] تعليقان
    [few] { $count } تعليقات
    [many] { $count } تعليقًا
   *[other] { $count } تعليق
}
comments-open = { $count ->
    [zero] لا نقاش مفتوح
    [one] نقاش واحد مفتوح
    [two] نقاشان مفتوحان
    [few] { $count } نقاشات مفتوحة
    [many] { $count } نقاشًا مفتوحًا
   *[other] { $count } نقاش مفتوح
}
comments-body = التعليق
comments-body-hint = { $count ->
    [zero] لا متّسع لأيّ حرف.
    [one] أقصى عدد للأحرف حرف واحد.
    [two] أقصى عدد للأحرف حرفان.
    [few] أقصى عدد للأحرف { $count } أحرف.
    [many] أقصى عدد للأحرف { $count } حرفًا.
   *[other] أقصى عدد للأحرف { $count } حرف.
}
comments-language = لغة التعليق
comments-ask = اسأل شخصًا
comments-ask-hint = تصل إلى هذا الشخص رسالة فيها رابط هذه الصفحة، وإلا فلا تصل رسالة إلى أحد.
comments-ask-nobody = لا أحد بعينه
comments-send = اكتب التعليق
comments-send-answer = اكتب الردّ
comments-answer = ردّ
comments-mend = غيّر
comments-mend-hint = { $count ->
    [zero] لا يمكنك تغيير ما كتبت.
    [one] يمكنك تغيير ما كتبت خلال دقيقة واحدة.
    [two] يمكنك تغيير ما كتبت خلال دقيقتين.
    [few] يمكنك تغيير ما كتبت خلال { $count } دقائق.
    [many] يمكنك تغيير ما كتبت خلال { $count } دقيقة.
   *[other] يمكنك تغيير ما كتبت خلال { $count } دقيقة.
}
comments-mend-send = احفظ التغيير
comments-delete = احذف
comments-edited = معدَّل
comments-asks = السؤال موجّه إلى { $who }
comments-deleted = حذفه { $who } (كُتب في { $when })
comments-settle = اعتبره محلولًا
comments-settled = أغلقه { $who }، { $when }
comments-reopen = افتحه من جديد
comments-done-said = كُتب التعليق.
comments-done-mended = تغيّر التعليق.
comments-done-deleted = حُذف التعليق.
comments-done-settled = أُغلق النقاش بعد حلّه.
comments-done-reopened = فُتح النقاش من جديد.
refusal-comment-language = اختر لغة التعليق.
refusal-comment-blank = اكتب شيئًا أولًا.
refusal-comment-too-long = اختصر التعليق: أقصى عدد للأحرف { $max }.
refusal-comment-too-many = لهذا السؤال { $max } تعليق. احذف بعض تعليقاتك أولًا.
refusal-comment-not-in-team = من تسأله ليس في الفريق. اختر شخصًا من الفريق.
refusal-comment-settled = هذا النقاش مغلق. افتحه أولًا.
refusal-comment-not-yours = لا يغيّر التعليق ولا يحذفه إلا من كتبه.
refusal-comment-too-late = { $count ->
    [zero] لا يمكن تغيير التعليق. اكتب تعليقًا آخر.
    [one] يمكن تغيير التعليق خلال دقيقة واحدة. اكتب تعليقًا آخر.
    [two] يمكن تغيير التعليق خلال دقيقتين. اكتب تعليقًا آخر.
    [few] يمكن تغيير التعليق خلال { $count } دقائق. اكتب تعليقًا آخر.
    [many] يمكن تغيير التعليق خلال { $count } دقيقة. اكتب تعليقًا آخر.
   *[other] يمكن تغيير التعليق خلال { $count } دقيقة. اكتب تعليقًا آخر.
}
refusal-comment-deleted = حُذف هذا التعليق.
refusal-comment-another-thread = ليس هذا بداية نقاش على هذا السؤال. أعد تحميل الصفحة.

## أقسام مكلَّف بها
assignment-title = من يكتب هذا القسم
assignment-give = كلّف به شخصًا
assignment-change = غيّر
assignment-given = { $who }، حتى { $until }
assignment-overdue = { $count ->
    [zero] في موعده
    [one] متأخّر يومًا واحدًا
    [two] متأخّر يومين
    [few] متأخّر { $count } أيام
    [many] متأخّر { $count } يومًا
   *[other] متأخّر { $count } يوم
}
assignment-nobody = لم يُكلَّف أحد بعينه بهذا القسم.
assignment-who = الشخص
assignment-until = اليوم الأخير
assignment-until-hint = في موعد لا يتجاوز { $last }.
assignment-send = كلّفه بالقسم
assignment-means = تصل إلى الشخص رسالة، ويجد القسم في «مكتبي». ويبقى للآخرين أن يكتبوا فيه.
assignment-end = أُنجز، أو اسحب التكليف
assignment-done = كُلّف الشخص بالقسم.
assignment-ended = لم يعد أحد بعينه مكلَّفًا بالقسم.
refusal-assign-not-writable = لا يمكن الكتابة في الطلب الآن.
refusal-assign-not-in-team = اختر شخصًا من الفريق.
refusal-assign-reader-only = هذا الشخص يقرأ فقط. اختر شخصًا يكتب.
refusal-assign-not-a-day = أدخل يومًا، مثل 2027-03-12.
refusal-assign-past = اختر اليوم أو يومًا بعده.
refusal-assign-after-deadline = اختر يومًا لا يتجاوز { $last }.
desk-section = اكتب «{ $section }» في طلب عضوية { $city }
desk-replace = قرّر في جهة اتصال أخرى لفريق { $city }
desk-replaced = أجب: فريق { $city } يطلب جهة اتصال أخرى

## الدعوات
team-invitations = الدعوات
team-invitation-state = الحالة
team-invitation-open = بانتظار الردّ
team-invitation-lapsed = انقضت
team-invitation-used = قُبلت
team-invitation-revoked = سُحبت
team-invitation-sent = { $count ->
    [zero] لم تُرسل
    [one] أُرسلت { $when }
    [two] أُرسلت آخر مرة { $when }، مرتين في المجموع
    [few] أُرسلت آخر مرة { $when }، { $count } مرات في المجموع
    [many] أُرسلت آخر مرة { $when }، { $count } مرة في المجموع
   *[other] أُرسلت آخر مرة { $when }، { $count } مرة في المجموع
}
team-invitation-until = تصلح حتى { $until }
team-invitation-again = أرسل مرة أخرى
team-invitation-take-back = اسحب
team-invitation-sent-again = الدعوة في طريقها مرة أخرى، ومهلتها تبدأ من جديد.
team-invitation-taken-back = سُحبت الدعوة، ولم يعد رابطها صالحًا.
refusal-team-invitation-closed = قُبلت هذه الدعوة أو سُحبت من قبل.
refusal-team-sent-just-now = أُرسلت الدعوة قبل قليل. انتظر ساعة قبل إرسالها مرة أخرى.
refusal-team-sent-too-often = { $count ->
    [zero] لا تُرسل هذه الدعوة. تواصل مع الشخص بطريقة أخرى.
    [one] أُرسلت الدعوة مرة واحدة، وهذا يكفي. اسحبها وتواصل مع الشخص بطريقة أخرى.
    [two] أُرسلت الدعوة مرتين، وهذا يكفي. اسحبها وتواصل مع الشخص بطريقة أخرى.
    [few] أُرسلت الدعوة { $count } مرات، وهذا يكفي. اسحبها وتواصل مع الشخص بطريقة أخرى.
    [many] أُرسلت الدعوة { $count } مرة، وهذا يكفي. اسحبها وتواصل مع الشخص بطريقة أخرى.
   *[other] أُرسلت الدعوة { $count } مرة، وهذا يكفي. اسحبها وتواصل مع الشخص بطريقة أخرى.
}

## جهة اتصال أخرى
replacement-link = تعذّر الوصول إلى جهة الاتصال
replacement-ask-title = اطلب جهة اتصال أخرى
replacement-ask-lead = { $count ->
    [zero] إذا تعذّر الوصول إلى جهة الاتصال في فريقك، فللأمانة أن تعيّن شخصًا آخر من الفريق.
    [one] إذا تعذّر الوصول إلى جهة الاتصال في فريقك، فللأمانة أن تعيّن شخصًا آخر من الفريق. تُبلَّغ جهة الاتصال الحالية برسالة، ولها يوم واحد لتعترض.
    [two] إذا تعذّر الوصول إلى جهة الاتصال في فريقك، فللأمانة أن تعيّن شخصًا آخر من الفريق. تُبلَّغ جهة الاتصال الحالية برسالة، ولها يومان لتعترض.
    [few] إذا تعذّر الوصول إلى جهة الاتصال في فريقك، فللأمانة أن تعيّن شخصًا آخر من الفريق. تُبلَّغ جهة الاتصال الحالية برسالة، ولها { $count } أيام لتعترض.
    [many] إذا تعذّر الوصول إلى جهة الاتصال في فريقك، فللأمانة أن تعيّن شخصًا آخر من الفريق. تُبلَّغ جهة الاتصال الحالية برسالة، ولها { $count } يومًا لتعترض.
   *[other] إذا تعذّر الوصول إلى جهة الاتصال في فريقك، فللأمانة أن تعيّن شخصًا آخر من الفريق. تُبلَّغ جهة الاتصال الحالية برسالة، ولها { $count } يوم لتعترض.
}
replacement-no-candidate = ليس في الفريق شخص آخر يمكن أن يصبح جهة الاتصال.
replacement-open = هناك طلب سابق بانتظار الأمانة.
replacement-old = جهة الاتصال الحالية
replacement-new = جهة الاتصال الجديدة
replacement-reason = السبب
replacement-reason-hint = تقرأه جهة الاتصال الحالية والأمانة.
replacement-ask = اطلب من الأمانة
replacement-title = جهة اتصال أخرى لفريق { $city }
replacement-by = صاحب الطلب
replacement-asked = تاريخ الطلب
replacement-until = مهلة الاعتراض
replacement-objection = الاعتراض
replacement-waits = الطلب بانتظار القرار، ولا يزال لجهة الاتصال الحالية أن تعترض.
replacement-time-over = انقضت مهلة الاعتراض. القرار للأمانة.
replacement-confirmed = جهة الاتصال { $new } منذ { $when }.
replacement-refused = تبقى جهة الاتصال { $old }. تقرّر ذلك في { $when }.
replacement-object-heading = ألا تزال جهة الاتصال؟
replacement-object-means = قل ذلك هنا، تقرأه الأمانة قبل أن تقرّر.
replacement-object-words = اعتراضك
replacement-object = اعترض
replacement-confirm-heading = التأكيد
replacement-confirm-means = تتبدّل الأدوار فورًا: تتحدث جهة الاتصال الجديدة باسم الفريق، وتأخذ الحالية الدور الذي كان للجديدة. ويُبلَّغ الثلاثة برسالة.
replacement-note = ملاحظة
replacement-note-needed = اعترضت جهة الاتصال الحالية أو لا تزال مهلتها قائمة، فاذكر سبب تأكيدك. يقرأه الفريق.
replacement-note-free = يقرأها الفريق.
replacement-confirm = اجعل هذا الشخص جهة الاتصال
replacement-refuse-heading = الرفض
replacement-refuse-note = سبب الرفض
replacement-refuse = أبقِ جهة الاتصال
replacement-to-team = إلى الفريق
replacement-to-desk = إلى مكتبي
refusal-replace-not-a-contact = اختر جهة اتصال من الفريق.
refusal-replace-not-a-candidate = اختر من الفريق شخصًا ليس جهة اتصال بعد.
refusal-replace-not-theirs = لا يطلب ذلك إلا من يكتب، أو من ينتمي إلى مؤسسة جهة الاتصال نفسها.
refusal-replace-asked-already = هناك طلب سابق بانتظار الأمانة.
refusal-replace-no-reason = اذكر السبب.
refusal-replace-too-long = اختصر: أقصى عدد للأحرف { $max }.
refusal-replace-decided = تقرّر أمر هذا الطلب.
refusal-replace-objected-already = اعترضت من قبل، والأمانة تقرأ اعتراضك.
refusal-replace-moved = تغيّر الفريق منذ ذلك الحين: لم يعد لأحد الاثنين الدور نفسه. ارفض الطلب، وللفريق أن يطلب من جديد.
refusal-replace-own-team = أنت في هذا الفريق. يقرّر شخص آخر من الأمانة.

## موافقة الأطراف
call-desk-parties = موافقة الأطراف
call-desk-parties-hint = لا يُقدَّم الطلب إلا بعد أن يوافق كل طرف من هذه الأطراف على هذه النسخة بعينها. لا تختر أيّ طرف إن لم تشترط الموافقة.
sign-off-heading = موافقة الأطراف
sign-off-lead = يوافق كل طرف على ما تعرضه هذه الصفحة بعينه. وأيّ تغيير بعد ذلك يُسقط موافقته.
sign-off-name = حدّد أيّ مؤسسة في الفريق هي أيّ طرف
sign-off-unnamed = لم تُحدَّد مؤسسة
sign-off-waiting = لم يوافق بعد
sign-off-agreed = موافق على هذه النسخة
sign-off-agreed-by = { $who }، { $when }
sign-off-lifted = وافق على نسخة سابقة
sign-off-lifted-by = وافق { $who } في { $when } على نسخة تغيّرت منذ ذلك الحين. ما تغيّر:
sign-off-given-back = قُدّم الطلب ثم أُعيد.
sign-off-form = الاستمارة نسخة أخرى.
sign-off-taken-back = سُحبت الموافقة
sign-off-taken-back-by = { $who }، { $when }
sign-off-agree = وافق على هذه النسخة: { $party }
sign-off-take-back = اسحب الموافقة
sign-off-first = { $count ->
    [zero] وافقت الأطراف كلها. { $parties }
    [one] طرف واحد لم يوافق على هذه النسخة بعد: { $parties }
    [two] طرفان لم يوافقا على هذه النسخة بعد: { $parties }
    [few] { $count } أطراف لم توافق على هذه النسخة بعد: { $parties }
    [many] { $count } طرفًا لم يوافق على هذه النسخة بعد: { $parties }
   *[other] { $count } طرف لم يوافق على هذه النسخة بعد: { $parties }
}
sign-off-refused = { $count ->
    [zero] لم يُقدَّم الطلب. { $parties }
    [one] لم يُقدَّم الطلب: طرف واحد لم يوافق على هذه النسخة. { $parties }
    [two] لم يُقدَّم الطلب: طرفان لم يوافقا على هذه النسخة. { $parties }
    [few] لم يُقدَّم الطلب: { $count } أطراف لم توافق على هذه النسخة. { $parties }
    [many] لم يُقدَّم الطلب: { $count } طرفًا لم يوافق على هذه النسخة. { $parties }
   *[other] لم يُقدَّم الطلب: { $count } طرف لم يوافق على هذه النسخة. { $parties }
}
sign-off-count = { $count ->
    [zero] موافقة الأطراف: { $agreed } من { $count }
    [one] موافقة الأطراف: { $agreed } من { $count }
    [two] موافقة الأطراف: { $agreed } من { $count }
    [few] موافقة الأطراف: { $agreed } من { $count }
    [many] موافقة الأطراف: { $agreed } من { $count }
   *[other] موافقة الأطراف: { $agreed } من { $count }
}
sign-off-party = الطرف
sign-off-who = صاحب الموافقة
sign-off-when = التاريخ
sign-off-of-hand-in = موافقة الأطراف على هذه النسخة
sign-off-parties-title = من يمثّل كل طرف
sign-off-parties-lead = اختر المؤسسة التي تتحدث في فريقك باسم كل طرف، فيستطيع أيّ شخص منها أن يوافق باسمه. والمؤسسة الواحدة تتحدث باسم طرف واحد.
sign-off-parties-none = لا تشترط هذه الدعوة موافقة أطراف.
sign-off-parties-save = احفظ
sign-off-back = إلى «راجع إجاباتك»
refusal-agree-no-party = لا تشترط الدعوة هذا الطرف.
refusal-agree-nobody-stands = لم تُحدَّد مؤسسة من الفريق لهذا الطرف. تحدّدها جهة الاتصال.
refusal-agree-not-of-party = أنت من مؤسسة غير المؤسسة المحدّدة لهذا الطرف.
refusal-agree-not-writable = لا يمكن الكتابة في الطلب الآن، فالموافقة مغلقة.
refusal-agree-stale = تغيّر الطلب منذ فتحت الصفحة. اقرأه من جديد ثم وافق.
refusal-agree-nothing-stands = لا موافقة قائمة لتُسحب.
refusal-party-no-organisation = لا أحد في الفريق من هذه المؤسسة. ادعُ شخصًا منها أولًا.
refusal-party-stands-for-another = تتحدث هذه المؤسسة باسم طرف آخر: { $party }. اختر مؤسسة أخرى.
