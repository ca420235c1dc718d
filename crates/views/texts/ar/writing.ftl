## Saving while writing
writing-saving = جارٍ الحفظ…
writing-saved = حُفظ في { $time }
writing-unsaved = لم يُحفظ بعد
writing-offline = لم يُحفظ: لا اتصال. ما كتبته باقٍ هنا وستتكرّر المحاولة.
writing-signed-out = لم يُحفظ: انتهت جلستك.
writing-refused = لم يُحفظ: لم تعد الكتابة هنا ممكنة. انسخ نصّك ثم أعد تحميل الصفحة.
writing-too-long = لم يُحفظ: النصّ أطول من اللازم بكثير.
writing-met = لم يُحفظ بعد: حفظ شخص آخر نصًّا آخر. اختر فوق هذا الحقل.
writing-other-person = لم يُحفظ: دخل شخص آخر في هذا المتصفّح. انسخ نصّك ثم أعد تحميل الصفحة.
writing-last-saved = حفظه { $who }، { $when }
writing-here = { $count ->
    [one] في هذه الصفحة الآن: { $names }.
    [two] في هذه الصفحة الآن: { $names }.
    [few] في هذه الصفحة الآن: { $names }.
    [many] في هذه الصفحة الآن: { $names }.
   *[other] في هذه الصفحة الآن: { $names }.
}
writing-signed-out-lead = انتهت جلستك. كلّ ما كتبته باقٍ في هذه الصفحة ولم يضع منه شيء. سجّل الدخول في لسان آخر، ثم تابع هنا.
writing-sign-in = سجّل الدخول في لسان جديد
writing-keep = احتفظ بالنصّ غير المرسل على هذا الجهاز
writing-keep-hint = لاتصال ضعيف. ما لم يُحفظ بعد يبقى مقفلًا في هذا المتصفّح إلى أن يُحفظ أو تسجّل الخروج. لا تختره على حاسوب مشترك.
writing-kept = نصّ لك من { $time } لم يُحفظ وبقي على هذا الجهاز:
writing-kept-use = ضعه في الحقل
writing-kept-forget = انسَه

## Two texts
clash-heading = التقى هنا نصّان
clash-lead = حفظ { $who } نصًّا آخر في { $when } بينما كنت تكتب. لم يضع شيء: النصّان هنا.
clash-mine = نصّك
clash-theirs = نصّ { $name }
clash-choose = ما الذي يبقى؟
clash-keep-mine = نصّي
clash-keep-theirs = نصّ { $name }
clash-keep-field = ما في الحقل أدناه؛ اجمع النصّين فيه
clash-act = أبقِ ما اخترته

## Earlier texts
history-link = النصوص السابقة
history-link-of = النصوص السابقة: { $question }
history-title = النصوص السابقة: { $question }
history-lead = من غيّر هذه الإجابة ومتى وكيف، وأحدث تغيير في الأعلى. كلّ نصّ حُفظ باقٍ ويمكن استرجاعه.
history-none = لم يُحفظ شيء هنا بعد.
history-who = { $who }، { $when }
history-saves = { $count ->
    [one] حفظ واحد منذ { $since }
    [two] حفظان منذ { $since }
    [few] { $count } مرّات حفظ منذ { $since }
    [many] { $count } مرّة حفظ منذ { $since }
   *[other] { $count } مرّة حفظ منذ { $since }
}
history-current = النصّ الآن
history-emptied = أُفرغت الإجابة.
history-whole = النصّ كاملًا
history-restore = استرجع هذا النصّ
history-restore-means = النصّ الموجود الآن يبقى بين النصوص السابقة.
history-clashed = حفظ شخص ما في هذه الأثناء، فلم يُسترجع شيء. انظر أحدث تغيير ثم قرّر من جديد.
history-newest = إلى الأحدث
history-older = تغييرات أقدم
history-each = أظهر كلّ حفظ على حدة
history-together = أظهر مرّات الحفظ مجتمعة
history-back = عُد إلى السؤال
difference-removed = حُذف
difference-added = أُضيف

## Signed out while writing
held-title = انتهت جلستك
held-lead = انتهت جلستك بينما كنت تكتب. لم يُحفظ ما كتبته بعد، وهو باقٍ لك حتى { $time }.
held-then = سجّل الدخول في هذا المتصفّح: تعود إلى الصفحة وفيها كلّ ما كتبته كما هو، فتحفظه هناك.
held-sign-in = سجّل الدخول
held-notice = انتهت جلستك بينما كنت تكتب. هنا كلّ ما كتبته كما هو. لم يُحفظ بعد: راجعه ثم احفظه.
held-discard = تخلّص ممّا كتبته
