## العرض التجريبي
demo-cast = جرّب بدور إحدى الشخصيات
demo-cast-lead = هؤلاء أشخاص خياليون. خذ دور أحدهم بضغطة واحدة، وافعل ما كان سيفعله، ثم خذ دور آخر.
demo-become = خذ دور { $name }
demo-mail-title = رسائل العرض التجريبي
demo-mail-lead = ما كان سيُرسل بالبريد الإلكتروني، الأحدث أولًا. لا شيء يغادر هذا الجهاز.
demo-mail-none = لم تُكتب أي رسالة بعد.
demo-mail-to = إلى { $address }، { $when }
demo-clock-title = ساعة العرض التجريبي
demo-clock-now = الوقت هنا { $moment }.
demo-clock-day = تقديم الساعة إلى
demo-clock-hint = يبدأ اليوم عند منتصف الليل بتوقيت الشبكة. كلّ ما تنتهي مدّته قبل ذلك ينتهي: المهل والرموز والجلسات. ولا رجوع إلى الوراء.
demo-clock-move = قدّم الساعة
demo-clock-no-such-day = أدخِل يومًا موجودًا.
demo-clock-not-ahead = أدخِل يومًا لم يبدأ بعد.
demo-clock-too-far = أدخِل يومًا في السنوات العشر المقبلة.
demo-cast-more = { $n ->
    [zero] لا أحد آخر
    [one] شخص آخر
    [two] شخصان آخران
    [few] { $n } أشخاص آخرين
    [many] { $n } شخصًا آخر
   *[other] { $n } شخص آخر
}
demo-cast-teams = فرق المدن
