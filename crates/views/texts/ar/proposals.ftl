## Acts that need two people
proposals-title = بانتظار شخص ثانٍ
proposals-lead = بعض الأعمال يلزمها شخصان: يقترح أحدهما ويؤكّد الآخر. ولا يحدث شيء قبل ذلك.
proposals-waiting = قيد الانتظار
proposals-none = لا شيء ينتظر شخصًا ثانيًا.
proposals-settled = ما بُتّ فيه حديثًا
proposals-what = ما الذي سيحدث
proposals-mine = أنت
proposals-outcome = النتيجة
proposal-by = صاحب الاقتراح
proposal-at = وقت الاقتراح
proposal-lapses = يسقط في
proposal-person = الشخص
proposal-grant-role = منح { $name } الدور: { $role }
proposal-revoke-role = سحب الدور من { $name }: { $role }
proposal-reset-factors = إزالة كل ما يدخل به { $name } سوى البريد الإلكتروني
proposal-means = ما معنى ذلك
proposal-reset-factors-means = تُزال مفاتيح المرور وتطبيق الرموز ورموز الاسترداد وتنتهي كل الجلسات. تأكّد من أنّ صاحب الطلب هو هذا الشخص حقًا، لا من يقرأ بريده.
proposal-waits = هذا ينتظر شخصًا ثانيًا. لم يحدث شيء بعد.
proposal-waits-mine = أنت صاحب هذا الاقتراح. يؤكّده أو يرفضه شخص آخر من الأمانة؛ لم يحدث شيء بعد.
proposal-done = أكّده { $name } ({ $when })، وبذلك نُفّذ.
proposal-refused = رفضه { $name } ({ $when }).
proposal-withdrawn = سُحب ({ $when }).
proposal-lapsed = لم يؤكّده أحد في الوقت المحدّد: سقط في { $when }. يمكن اقتراحه من جديد.
proposal-approve-heading = التأكيد
proposal-approve-means = إن أكّدتَ نُفّذ في الحال، بكلمتك وكلمة { $name }.
proposal-approve = أكّد ونفّذ
proposal-refuse-heading = الرفض
proposal-refuse-reason = سبب الرفض
proposal-refuse-hint = يقرؤه صاحب الاقتراح.
proposal-refuse = ارفض الاقتراح
proposal-withdraw-heading = السحب
proposal-withdraw-means = عندئذ لا يُنفّذ شيء. ويمكنك اقتراح أمر آخر.
proposal-withdraw = اسحب الاقتراح
proposal-to-desk = إلى مكتبي
refusal-proposal-same-person = أنت صاحب الاقتراح، فلا بدّ أن يؤكّده أو يرفضه شخص آخر.
refusal-proposal-not-waiting = لم يعد الاقتراح قيد الانتظار: بُتّ فيه في هذه الأثناء.
refusal-proposal-lapsed = انتهت مهلة التأكيد في { $when }. يمكن اقتراحه من جديد.
refusal-proposal-changed = تغيّر ما يستند إليه الاقتراح منذ تقديمه. ارفضه ثم اقترح من جديد وفق الوضع الحالي.
refusal-proposal-not-theirs = لا يسحب الاقتراح إلا صاحبه. يمكنك رفضه.
refusal-proposal-no-reason = اذكر سبب الرفض.
refusal-proposal-too-long = اختصر السبب: المساحة المتاحة { $max } حرفًا.
desk-approve = { $count ->
    [one] عمل واحد ينتظر شخصًا ثانيًا: أكّده أو ارفضه
    [two] عملان ينتظران شخصًا ثانيًا: أكّدهما أو ارفضهما
    [few] { $count } أعمال تنتظر شخصًا ثانيًا: أكّدها أو ارفضها
    [many] { $count } عملًا ينتظر شخصًا ثانيًا: أكّدها أو ارفضها
   *[other] { $count } عمل ينتظر شخصًا ثانيًا: أكّدها أو ارفضها
}
