## فريق المدينة
team-title = فريق { $city }
team-back = إلى طلب العضوية
team-members = أعضاء الفريق
team-name = الاسم
team-part = الدور
team-organisation = المؤسسة
team-organisation-hint = مثل: مجلس المدينة، جامعة، جمعية.
team-since = منذ
team-act = إجراء
team-me = أنت
team-leave = غادر الفريق
team-remove = أخرج { $name } من الفريق
team-only-contact = جهة الاتصال في الفريق هي التي تدعو أعضاء جددًا وتُخرج الأعضاء.
team-invited = مدعوون لم ينضمّوا بعد
team-email = البريد الإلكتروني
team-until = المهلة
team-invite = ادعُ شخصًا
team-invite-lead = { $count ->
    [zero] تصل إلى الشخص رسالة فيها رابط يصلح اليوم فقط، ولمرة واحدة، ولهذا العنوان وحده.
    [one] تصل إلى الشخص رسالة فيها رابط يصلح يومًا واحدًا، ولمرة واحدة، ولهذا العنوان وحده.
    [two] تصل إلى الشخص رسالة فيها رابط يصلح يومين، ولمرة واحدة، ولهذا العنوان وحده.
    [few] تصل إلى الشخص رسالة فيها رابط يصلح { $count } أيام، ولمرة واحدة، ولهذا العنوان وحده.
    [many] تصل إلى الشخص رسالة فيها رابط يصلح { $count } يومًا، ولمرة واحدة، ولهذا العنوان وحده.
   *[other] تصل إلى الشخص رسالة فيها رابط يصلح { $count } يوم، ولمرة واحدة، ولهذا العنوان وحده.
}
team-contact-means = تتحدث باسم الفريق: تدعو وتقدّم وتسحب.
team-editor-means = يكتب في طلب العضوية.
team-reader-means = يقرأ طلب العضوية ولا يغيّر شيئًا.
team-send = أرسل الدعوة
team-invited-now = الدعوة إلى { $email } في طريقها.
team-already-in = صاحب هذا العنوان عضو في الفريق.
team-already-invited = هذا العنوان مدعوّ من قبل. انتظر الردّ أو انقضاء الدعوة.
team-no-part = اختر ما يحقّ للشخص فعله.
team-no-organisation = أدخل المؤسسة التي ينتمي إليها الشخص.
team-long-organisation = اختصر اسم المؤسسة: أقصى عدد للأحرف { $max }.
refusal-team-last-contact = لا يبقى فريق بلا جهة اتصال. ادعُ جهة اتصال أخرى أولًا.
refusal-team-already-in = أنت عضو في هذا الفريق.
refusal-team-invitation-over = استُخدمت هذه الدعوة أو انقضت أيامها. اطلب دعوة جديدة من جهة الاتصال في الفريق.
refusal-team-another-address = هذه الدعوة لعنوان آخر. سجّل الدخول به.

## دعوة
invitation-title = انضمّ إلى فريق { $city }
invitation-by = صاحب الدعوة
invitation-accept = انضمّ إلى الفريق
invitation-leave-it = إن لم ترغب في الانضمام فلا تفعل شيئًا: تنقضي الدعوة من تلقائها.
invitation-over = استُخدمت هذه الدعوة أو انقضت أيامها. اطلب دعوة جديدة من جهة الاتصال في الفريق.
