## ما تكتبه المدينة عن نفسها في صفحتها
city-own-words = بكلماتها
city-led-by = على رأس المدينة
city-office = المكتب المسؤول
city-clusters = المجموعات المواضيعية
city-for-members = لأعضاء الشبكة وحدهم
city-figure-year = السنة
city-figure-source = المصدر
city-figure-caption = { $figure }، سنة بعد سنة
city-figure-applied = طلب العضوية في الشبكة
city-edit-link = حرّر هذه الصفحة

## كتابتها
city-edit-title = ما تقوله { $city } عن نفسها
city-edit-lead = ما تحفظه هنا يظهر فورًا في صفحة المدينة. ولكل جزء تختار من يراه.
city-edit-not-listed = تُعرض الصفحة حين تصبح المدينة عضوًا.
city-edit-changed = آخر حفظ: { $moment }
city-edit-saved = تم الحفظ.
city-edit-save = احفظ
city-edit-names-hint = اسم المدينة بلغات وخطوط أخرى. والصف الفارغ لا يُحسب.
city-edit-name = الاسم { $n }
city-edit-name-lang = لغة الاسم { $n }
city-edit-texts-hint = بضع جمل بكل لغة تستطيعها. ومن يقرأ بلغة أخرى يرى النص الإنجليزي أو أول نص متوفّر. الحدّ الأقصى 1200 حرف لكل لغة.
city-edit-text = اللغة: { $language }
city-edit-website = عنوان الموقع الإلكتروني
city-edit-mayor-name = اسم العمدة أو من هو على رأس المدينة
city-edit-mayor-office = المنصب كما يُسمّى
city-edit-contact = المكتب أو الوظيفة
city-edit-contact-hint = مثلًا «مكتب التعلّم مدى الحياة». من دون اسم ولا بريد إلكتروني ولا رقم هاتف.
city-edit-figure = { $figure }، الصف { $n }
city-edit-clusters = المجموعات المواضيعية التي تشارك فيها المدينة
city-seen-by = من يرى هذا
city-seen-public = الجميع
city-seen-members = أعضاء الشبكة
city-seen-nobody = من يكتبون هذه الصفحة فقط
city-seen-people-hint = لا يرى الأسماء إلا الأعضاء ما لم تختر غير ذلك.
city-messages = الرسائل
city-messages-hint = تتلقّى استمارة في صفحة المدينة الرسائل وترسلها بالبريد إلى جهة الاتصال، ويذهب الجواب إلى الكاتب. ولا يُعرض عنوان أحد. ومن لا يستطيع الكتابة هنا يُحال إلى الأمانة.
city-messages-from = من يستطيع الكتابة إلى المدينة
city-messages-nobody = لا أحد
city-edit-met = { $part }: غيّر شخص آخر هذا الجزء بينما كنت تكتب. لم يضِع شيء: النصّان كلاهما هناك.
city-edit-met-lead = حفظ شخص آخر نصًّا آخر بينما كنت تكتب. نصّك في الحقول والنص الآخر هنا. أبقِ نصّك أو خذ الآخر أو اجمع بينهما، ثم احفظ.
city-edit-met-blank = النص الآخر فارغ.
city-edit-no-source = اذكر مصدر الرقم، مثل تعداد سكاني أو مكتب إحصاء.
city-edit-year-twice = السنة { $year } مكرّرة. أبقِ صفًّا واحدًا لكل سنة.
city-edit-no-name = أدخل اسم صاحب المنصب، أو اترك الحقلين فارغين.
city-edit-no-address = احذف البريد الإلكتروني: لا يُعرض هنا عنوان أحد.

## إخفاء الأشخاص
city-people = أشخاص هذه المدينة
city-people-lead = بضغطة واحدة يُخفى جميع أشخاص هذه المدينة عن الجميع، وعن الأعضاء أيضًا: في صفحتها وفي البيانات والخلاصات والبحث. ويبقى ما كُتب هنا ويمكن إظهاره من جديد.
city-people-hide = أخفِ جميع أشخاص هذه المدينة
city-people-show = أظهر أشخاص هذه المدينة من جديد
city-people-hidden = جميع أشخاص هذه المدينة مخفيّون منذ { $moment }.

## من يتحدث باسم المدينة
city-speaks = من يتحدث باسم المدينة
city-speaks-somebody = للمدينة جهة اتصال. أما من ينتمي إلى فريقها غيرها فللفريق أن يقرّره.
city-speaks-nobody = لا أحد يتحدث باسم هذه المدينة بعد. ومن تدعوه ليكون جهة الاتصال يستطيع كتابة هذه الصفحة حين يقبل الدعوة.
city-speaks-email = البريد الإلكتروني
city-speaks-organisation = المنظمة
city-speaks-invite = ادعُه ليكون جهة الاتصال
city-speaks-there = للمدينة جهة اتصال بالفعل، فلم يُدعَ أحد.
