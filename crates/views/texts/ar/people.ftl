## الأشخاص والأدوار
people-title = الأشخاص والأدوار
people-search = الاسم أو البريد الإلكتروني
people-find = ابحث
people-none = لا أحد يطابق البحث. ابحث عن جزء من الاسم أو أدخل الشخص أدناه.
people-with-roles = كل من له دور
people-found = { $count ->
    [zero] لم يُعثر على أحد
    [one] عُثر على شخص واحد
    [two] عُثر على شخصين
    [few] عُثر على { $count } أشخاص
    [many] عُثر على { $count } شخصًا
   *[other] عُثر على { $count } شخص
}
people-roles = الأدوار
people-no-role = لا دور هنا. لا يحتاج عضو فريق المدينة إلى دور.
people-enter = أدخل شخصًا
people-enter-lead = لموظفي اللجان والخبراء والزملاء. أما فرق المدن فتدعو أعضاءها بنفسها.
people-enter-button = أدخل الشخص
people-known-email = صاحب هذا العنوان مُدخل من قبل. ابحث عنه به.
people-language = لغة الرسائل إلى هذا الشخص
people-country-hint = لا يقرأ الخبير طلبات بلده، لذا يجب أن يُعرف بلده.
people-since = منذ { $day }
people-revoke = ألغِ الدور: { $role }
people-grant = امنح دورًا
people-role = الدور
people-of-country = البلد، لموظف لجنة
people-call = الدعوة، لخبير
people-no-call = بلا دعوة
people-grant-button = امنح الدور
people-no-such-role = اختر دورًا.
people-record = السجل
people-save = احفظ السجل
people-done = حُفظ التغيير.
people-factors = عوامل الدخول
people-factors-lead = إن فقد هذا الشخص مفتاح مروره وهاتفه فيستطيع شخصان من الأمانة إزالتهما. تأكّد أولًا من أنّه هو من يطلب ذلك حقًا.
people-factors-remove = أزل عوامل دخوله
refusal-role-no-country = اختر بلد اللجنة.
refusal-role-no-call = اختر الدعوة التي يقرأ الخبير طلباتها.
refusal-role-expert-without-country = أدخل بلد الخبير أولًا: لا أحد يقرأ طلبات بلده.
refusal-role-last-secretary = لا بدّ من أن يدير الشبكة أحد. امنح هذا الدور لشخص آخر أولًا.
refusal-role-revoked = أُلغي هذا الدور من قبل.
