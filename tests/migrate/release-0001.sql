PRAGMA application_id = 1448298581;
PRAGMA user_version = 1;
CREATE TABLE event_type (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE obligation_rule (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE school ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, name_ru TEXT NOT NULL, name_kk TEXT NOT NULL, short_name TEXT, address TEXT, phone TEXT, bin TEXT, week TEXT NOT NULL CHECK (week IN ('5', '6')), day_start TEXT CHECK (day_start IS strftime('%H:%M', day_start, '+0 days')), day_end TEXT CHECK (day_end IS strftime('%H:%M', day_end, '+0 days')), counts_same_day INTEGER NOT NULL CHECK (counts_same_day IN (0, 1)), CHECK (id = 1)) STRICT;
CREATE TABLE staff ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, surname TEXT NOT NULL, given TEXT NOT NULL, patronymic TEXT, role TEXT NOT NULL CHECK (role IN ('head', 'deputy', 'secretary', 'class_teacher', 'psychologist', 'teacher', 'admin')), position_ru TEXT, position_kk TEXT, login TEXT, phone TEXT, works_from TEXT CHECK (works_from IS date(works_from, '+0 days')), works_until TEXT CHECK (works_until IS date(works_until, '+0 days')), folded TEXT NOT NULL, sort_key TEXT NOT NULL) STRICT;
CREATE TABLE school_class ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, grade INTEGER NOT NULL, letter TEXT NOT NULL, teacher_id INTEGER REFERENCES staff (id), closed INTEGER NOT NULL CHECK (closed IN (0, 1)), sort_key TEXT NOT NULL, CHECK (grade BETWEEN 0 AND 12)) STRICT;
CREATE TABLE family ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, name TEXT NOT NULL, kind TEXT CHECK (kind IN ('two_parents', 'single_parent', 'guardian', 'other')), large INTEGER NOT NULL CHECK (large IN (0, 1)), low_income INTEGER NOT NULL CHECK (low_income IN (0, 1)), address TEXT, phone TEXT, folded TEXT NOT NULL, sort_key TEXT NOT NULL) STRICT;
CREATE TABLE family_member ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, family_id INTEGER NOT NULL REFERENCES family (id), surname TEXT NOT NULL, given TEXT NOT NULL, patronymic TEXT, kinship TEXT CHECK (kinship IN ('mother', 'father', 'guardian', 'trustee', 'stepfather', 'stepmother', 'grandmother', 'grandfather', 'brother', 'sister', 'relative')), legal INTEGER NOT NULL CHECK (legal IN (0, 1)), lives_with INTEGER NOT NULL CHECK (lives_with IN (0, 1)), born TEXT CHECK (born IS date(born, '+0 days')), occupation TEXT, phone TEXT) STRICT;
CREATE TABLE child ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, surname TEXT NOT NULL, given TEXT NOT NULL, patronymic TEXT, born TEXT NOT NULL CHECK (born IS date(born, '+0 days')), sex TEXT CHECK (sex IN ('male', 'female')), iin TEXT CHECK (iin GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'), class_id INTEGER REFERENCES school_class (id), family_id INTEGER REFERENCES family (id), address TEXT, registered_address TEXT, phone TEXT, in_school_since TEXT CHECK (in_school_since IS date(in_school_since, '+0 days')), left_on TEXT CHECK (left_on IS date(left_on, '+0 days')), folded TEXT NOT NULL, sort_key TEXT NOT NULL, class_key TEXT) STRICT;
CREATE TABLE agency ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, name_ru TEXT NOT NULL, name_kk TEXT, kind TEXT NOT NULL CHECK (kind IN ('police', 'health', 'social', 'family_centre', 'religion', 'commission', 'guardianship', 'education', 'prosecutor', 'other')), person TEXT, address TEXT, phone TEXT, email TEXT, folded TEXT NOT NULL, sort_key TEXT NOT NULL) STRICT;
CREATE TABLE profile ( id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')), text TEXT NOT NULL) STRICT;
CREATE TABLE signal ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, source TEXT NOT NULL CHECK (source IN ('staff', 'agency', 'parent', 'other')), received_at TEXT NOT NULL CHECK (received_at IS strftime('%Y-%m-%dT%H:%M:%S', received_at, '+0 days')), how TEXT CHECK (how IN ('spoken', 'written', 'call', 'letter', 'message')), staff_id INTEGER REFERENCES staff (id), agency_id INTEGER REFERENCES agency (id), letter_no TEXT, letter_date TEXT CHECK (letter_date IS date(letter_date, '+0 days')), from_name TEXT, from_contact TEXT, anonymous INTEGER NOT NULL CHECK (anonymous IN (0, 1)), category TEXT CHECK (category IN ('hard_situation', 'social_danger')), grounds INTEGER CHECK (grounds > 0), facts TEXT, fact_when TEXT, fact_where TEXT, known TEXT CHECK (known IN ('seen', 'told')), words TEXT, opinion TEXT, done_already TEXT, danger INTEGER NOT NULL CHECK (danger IN (0, 1)), family_id INTEGER REFERENCES family (id), status TEXT NOT NULL CHECK (status IN ('received', 'registered', 'answered')), number TEXT, registered_at TEXT CHECK (registered_at IS strftime('%Y-%m-%dT%H:%M:%S', registered_at, '+0 days')), registered_by INTEGER REFERENCES staff (id), answered_on TEXT CHECK (answered_on IS date(answered_on, '+0 days')), answer TEXT, entered_by INTEGER REFERENCES staff (id), CHECK (source <> 'agency' OR agency_id IS NOT NULL)) STRICT;
CREATE TABLE signal_child ( id INTEGER PRIMARY KEY, signal_id INTEGER NOT NULL REFERENCES signal (id), child_id INTEGER NOT NULL REFERENCES child (id), case_id INTEGER REFERENCES casefile (id), UNIQUE (signal_id, child_id)) STRICT;
CREATE TABLE casefile ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, number TEXT NOT NULL, child_id INTEGER NOT NULL REFERENCES child (id), stage TEXT NOT NULL CHECK (stage IN ('gathering', 'assessment', 'council', 'plan', 'support', 'refused', 'removed', 'transferred', 'closed')), category TEXT CHECK (category IN ('hard_situation', 'social_danger')), grounds INTEGER CHECK (grounds > 0), profile_id INTEGER NOT NULL REFERENCES profile (id), responsible_id INTEGER REFERENCES staff (id), danger INTEGER NOT NULL CHECK (danger IN (0, 1)), opened_on TEXT NOT NULL CHECK (opened_on IS date(opened_on, '+0 days')), placed_on TEXT CHECK (placed_on IS date(placed_on, '+0 days')), closed_on TEXT CHECK (closed_on IS date(closed_on, '+0 days')), outcome TEXT CHECK (outcome IN ('refused', 'positive', 'moved', 'transferred', 'finished')), sort_key TEXT NOT NULL, class_key TEXT, next_due_on TEXT, UNIQUE (number)) STRICT;
CREATE TABLE primary_info ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, case_id INTEGER NOT NULL REFERENCES casefile (id), lives_at TEXT, family TEXT, situation TEXT, contacts TEXT, secretary_id INTEGER REFERENCES staff (id), class_teacher_id INTEGER REFERENCES staff (id), psychologist_id INTEGER REFERENCES staff (id), completed_at TEXT CHECK (completed_at IS strftime('%Y-%m-%dT%H:%M:%S', completed_at, '+0 days')), UNIQUE (case_id)) STRICT;
CREATE TABLE material ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, case_id INTEGER NOT NULL REFERENCES casefile (id), kind TEXT NOT NULL CHECK (kind IN ('characteristic', 'psychologist', 'housing_act', 'prior_work', 'other')), purpose TEXT NOT NULL CHECK (purpose IN ('placing', 'removal')), author_id INTEGER REFERENCES staff (id), number TEXT, written_on TEXT CHECK (written_on IS date(written_on, '+0 days')), text TEXT, conclusion TEXT, verdict TEXT CHECK (verdict IN ('positive', 'negative')), handed_on TEXT CHECK (handed_on IS date(handed_on, '+0 days'))) STRICT;
CREATE TABLE characteristic ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, material_id INTEGER NOT NULL REFERENCES material (id), family TEXT, learning TEXT, missed INTEGER, missed_without_reason INTEGER, conduct TEXT, relations TEXT, interests TEXT, parents TEXT, teacher_work TEXT, UNIQUE (material_id)) STRICT;
CREATE TABLE psychology ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, material_id INTEGER NOT NULL REFERENCES material (id), basis TEXT, consent_on TEXT CHECK (consent_on IS date(consent_on, '+0 days')), methods TEXT, emotional TEXT, personality TEXT, risk TEXT, protection TEXT, level TEXT, detail TEXT, recommendations TEXT, consultation INTEGER NOT NULL CHECK (consultation IN (0, 1)), UNIQUE (material_id)) STRICT;
CREATE TABLE visit ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, case_id INTEGER NOT NULL REFERENCES casefile (id), material_id INTEGER REFERENCES material (id), kind TEXT NOT NULL CHECK (kind IN ('home', 'talk')), visited_on TEXT CHECK (visited_on IS date(visited_on, '+0 days')), basis TEXT, address TEXT, access TEXT CHECK (access IN ('opened', 'not_opened', 'refused')), present TEXT, dwelling TEXT CHECK (dwelling IN ('owned', 'rented', 'service', 'hostel', 'other')), rooms INTEGER, condition TEXT, cleanliness TEXT, child_conditions TEXT, parents_part TEXT, relations TEXT, risks TEXT, statement TEXT, conclusions TEXT, recommendations TEXT, acquainted TEXT CHECK (acquainted IN ('acquainted', 'refused'))) STRICT;
CREATE TABLE visit_member ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, visit_id INTEGER NOT NULL REFERENCES visit (id), staff_id INTEGER REFERENCES staff (id), name TEXT, position TEXT) STRICT;
CREATE TABLE prior_measure ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, material_id INTEGER NOT NULL REFERENCES material (id), done_on TEXT CHECK (done_on IS date(done_on, '+0 days')), measure TEXT, by_whom TEXT, with_whom TEXT, result TEXT) STRICT;
CREATE TABLE request ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, case_id INTEGER NOT NULL REFERENCES casefile (id), agency_id INTEGER NOT NULL REFERENCES agency (id), out_number TEXT, sent_on TEXT CHECK (sent_on IS date(sent_on, '+0 days')), questions TEXT, basis TEXT, answer_by TEXT CHECK (answer_by IS date(answer_by, '+0 days')), answered_on TEXT CHECK (answered_on IS date(answered_on, '+0 days')), answer_number TEXT, answer TEXT) STRICT;
CREATE TABLE representation ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, case_id INTEGER NOT NULL REFERENCES casefile (id), made_on TEXT CHECK (made_on IS date(made_on, '+0 days')), made_by INTEGER REFERENCES staff (id), gist TEXT, proposal TEXT CHECK (proposal IN ('place', 'refuse', 'other_help')), proposal_text TEXT) STRICT;
CREATE TABLE council ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, order_no TEXT NOT NULL, order_date TEXT NOT NULL CHECK (order_date IS date(order_date, '+0 days')), valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')), valid_until TEXT CHECK (valid_until IS date(valid_until, '+0 days'))) STRICT;
CREATE TABLE council_member ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, council_id INTEGER NOT NULL REFERENCES council (id), staff_id INTEGER NOT NULL REFERENCES staff (id), duty TEXT NOT NULL CHECK (duty IN ('chair', 'secretary', 'member')), UNIQUE (council_id, staff_id)) STRICT;
CREATE TABLE meeting ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, council_id INTEGER REFERENCES council (id), held_on TEXT NOT NULL CHECK (held_on IS date(held_on, '+0 days')), starts_at TEXT CHECK (starts_at IS strftime('%H:%M', starts_at, '+0 days')), place TEXT, decision_basis TEXT, chair_id INTEGER REFERENCES staff (id), secretary_id INTEGER REFERENCES staff (id), status TEXT NOT NULL CHECK (status IN ('called', 'opened', 'held', 'signed', 'cancelled')), number TEXT, called_on TEXT CHECK (called_on IS date(called_on, '+0 days')), signed_on TEXT CHECK (signed_on IS date(signed_on, '+0 days')), amends_id INTEGER REFERENCES meeting (id), amendment TEXT) STRICT;
CREATE TABLE participant ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, meeting_id INTEGER NOT NULL REFERENCES meeting (id), kind TEXT NOT NULL CHECK (kind IN ('member', 'specialist', 'parent', 'child', 'agency')), staff_id INTEGER REFERENCES staff (id), family_member_id INTEGER REFERENCES family_member (id), child_id INTEGER REFERENCES child (id), agency_id INTEGER REFERENCES agency (id), case_id INTEGER REFERENCES casefile (id), name TEXT, position TEXT, attendance TEXT CHECK (attendance IN ('present', 'absent')), absence_reason TEXT, handed_how TEXT CHECK (handed_how IN ('in_person', 'through_child', 'post', 'phone', 'message', 'refused')), handed_on TEXT CHECK (handed_on IS date(handed_on, '+0 days')), outcome TEXT) STRICT;
CREATE TABLE agenda_item ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, meeting_id INTEGER NOT NULL REFERENCES meeting (id), position INTEGER NOT NULL, case_id INTEGER NOT NULL REFERENCES casefile (id), question TEXT NOT NULL CHECK (question IN ('placing', 'review', 'refusal', 'removal')), rapporteur_id INTEGER REFERENCES staff (id), heard TEXT, spoke TEXT, parent_explanation TEXT, child_explanation TEXT, decision TEXT CHECK (decision IN ('place', 'refuse', 'postpone', 'remove', 'keep', 'petition')), decision_text TEXT, responsible_id INTEGER REFERENCES staff (id), due_on TEXT CHECK (due_on IS date(due_on, '+0 days')), votes_for INTEGER, votes_against INTEGER, votes_abstained INTEGER, decided_at TEXT CHECK (decided_at IS strftime('%Y-%m-%dT%H:%M:%S', decided_at, '+0 days'))) STRICT;
CREATE TABLE plan ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, case_id INTEGER NOT NULL REFERENCES casefile (id), period_from TEXT CHECK (period_from IS date(period_from, '+0 days')), period_until TEXT CHECK (period_until IS date(period_until, '+0 days')), situation TEXT, parent_id INTEGER REFERENCES family_member (id), status TEXT NOT NULL CHECK (status IN ('draft', 'submitted', 'returned', 'approved', 'ended')), approved_on TEXT CHECK (approved_on IS date(approved_on, '+0 days')), approved_by INTEGER REFERENCES staff (id), return_comment TEXT, consent TEXT CHECK (consent IN ('given', 'refused')), consent_on TEXT CHECK (consent_on IS date(consent_on, '+0 days')), copy_on TEXT CHECK (copy_on IS date(copy_on, '+0 days')), reviewed_on TEXT CHECK (reviewed_on IS date(reviewed_on, '+0 days')), review TEXT, extend_until TEXT CHECK (extend_until IS date(extend_until, '+0 days')), first_until TEXT CHECK (first_until IS date(first_until, '+0 days')), extended_on TEXT CHECK (extended_on IS date(extended_on, '+0 days')), CHECK (period_until >= period_from)) STRICT;
CREATE TABLE measure ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, plan_id INTEGER NOT NULL REFERENCES plan (id), position INTEGER NOT NULL, catalogue_no INTEGER, kind TEXT, responsible_id INTEGER REFERENCES staff (id), volume TEXT, due_on TEXT CHECK (due_on IS date(due_on, '+0 days')), indicator TEXT, status TEXT NOT NULL CHECK (status IN ('planned', 'done', 'partly', 'not_done')), closed_on TEXT CHECK (closed_on IS date(closed_on, '+0 days')), quality TEXT CHECK (quality IN ('high', 'medium', 'low')), assessment TEXT, added_on TEXT CHECK (added_on IS date(added_on, '+0 days')), approved_on TEXT CHECK (approved_on IS date(approved_on, '+0 days'))) STRICT;
CREATE TABLE help_kind ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, name_kk TEXT, name_ru TEXT, grounds INTEGER CHECK (grounds > 0), retired_on TEXT CHECK (retired_on IS date(retired_on, '+0 days')), CHECK (name_kk IS NOT NULL OR name_ru IS NOT NULL)) STRICT;
CREATE TABLE monitoring ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, measure_id INTEGER NOT NULL REFERENCES measure (id), noted_on TEXT NOT NULL CHECK (noted_on IS date(noted_on, '+0 days')), note TEXT NOT NULL, quality TEXT CHECK (quality IN ('high', 'medium', 'low')), staff_id INTEGER REFERENCES staff (id)) STRICT;
CREATE TABLE notice ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, case_id INTEGER NOT NULL REFERENCES casefile (id), signal_id INTEGER REFERENCES signal (id), agency_id INTEGER NOT NULL REFERENCES agency (id), agenda_item_id INTEGER REFERENCES agenda_item (id), out_number TEXT, measures TEXT, sent_how TEXT CHECK (sent_how IN ('courier', 'post', 'mail', 'document_system', 'phone')), sent_at TEXT CHECK (sent_at IS strftime('%Y-%m-%dT%H:%M:%S', sent_at, '+0 days')), exchange TEXT) STRICT;
CREATE TABLE refusal ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, case_id INTEGER NOT NULL REFERENCES casefile (id), family_member_id INTEGER REFERENCES family_member (id), refused_on TEXT CHECK (refused_on IS date(refused_on, '+0 days')), form TEXT CHECK (form IN ('written', 'spoken')), refused TEXT, explained TEXT, witnesses TEXT) STRICT;
CREATE TABLE petition ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, case_id INTEGER NOT NULL REFERENCES casefile (id), kind TEXT CHECK (kind IN ('duties', 'administrative', 'minor')), agency_id INTEGER REFERENCES agency (id), refusal_id INTEGER REFERENCES refusal (id), inaction TEXT, work_done TEXT, annexes TEXT, out_number TEXT, sent_on TEXT CHECK (sent_on IS date(sent_on, '+0 days')), outcome TEXT CHECK (outcome IN ('granted', 'partly', 'declined')), outcome_on TEXT CHECK (outcome_on IS date(outcome_on, '+0 days')), outcome_text TEXT) STRICT;
CREATE TABLE removal ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, case_id INTEGER NOT NULL REFERENCES casefile (id), requested_on TEXT CHECK (requested_on IS date(requested_on, '+0 days')), requested_by INTEGER REFERENCES staff (id), reason TEXT CHECK (reason IN ('positive', 'moved', 'school', 'finished')), results TEXT, evidence TEXT) STRICT;
CREATE TABLE transfer ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, case_id INTEGER NOT NULL REFERENCES casefile (id), to_school TEXT, to_address TEXT, left_on TEXT CHECK (left_on IS date(left_on, '+0 days')), sent_on TEXT CHECK (sent_on IS date(sent_on, '+0 days')), out_number TEXT, recommendations TEXT, inventory TEXT, psychology_asked INTEGER NOT NULL CHECK (psychology_asked IN (0, 1)), accepted_by TEXT, accepted_on TEXT CHECK (accepted_on IS date(accepted_on, '+0 days'))) STRICT;
CREATE TABLE paper ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, document TEXT NOT NULL, lang TEXT NOT NULL, case_id INTEGER REFERENCES casefile (id), record_id INTEGER NOT NULL, out_number TEXT, issued_at TEXT NOT NULL CHECK (issued_at IS strftime('%Y-%m-%dT%H:%M:%S', issued_at, '+0 days')), staff_id INTEGER REFERENCES staff (id), text TEXT, sha256 TEXT) STRICT;
CREATE TABLE obligation ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, rule TEXT NOT NULL REFERENCES obligation_rule (code), signal_id INTEGER REFERENCES signal (id), case_id INTEGER REFERENCES casefile (id), meeting_id INTEGER REFERENCES meeting (id), ref_id INTEGER, role TEXT CHECK (role IN ('head', 'deputy', 'secretary', 'class_teacher', 'psychologist', 'teacher', 'admin')), responsible_id INTEGER REFERENCES staff (id), started_at TEXT NOT NULL CHECK (started_at IS strftime('%Y-%m-%dT%H:%M:%S', started_at, '+0 days')), term_days INTEGER, own_due_on TEXT CHECK (own_due_on IS date(own_due_on, '+0 days')), due_on TEXT CHECK (due_on IS date(due_on, '+0 days')), danger INTEGER NOT NULL CHECK (danger IN (0, 1)), fulfilled_at TEXT CHECK (fulfilled_at IS strftime('%Y-%m-%dT%H:%M:%S', fulfilled_at, '+0 days')), late_days INTEGER, set_aside_at TEXT CHECK (set_aside_at IS strftime('%Y-%m-%dT%H:%M:%S', set_aside_at, '+0 days')), set_aside_by INTEGER REFERENCES staff (id), set_aside_reason TEXT, CHECK (coalesce(case_id, signal_id, meeting_id) IS NOT NULL)) STRICT;
CREATE TABLE case_event ( id INTEGER PRIMARY KEY, case_id INTEGER REFERENCES casefile (id), signal_id INTEGER REFERENCES signal (id), meeting_id INTEGER REFERENCES meeting (id), type TEXT NOT NULL REFERENCES event_type (code), happened_at TEXT NOT NULL CHECK (happened_at IS strftime('%Y-%m-%dT%H:%M:%S', happened_at, '+0 days')), entered_at TEXT NOT NULL CHECK (entered_at IS strftime('%Y-%m-%dT%H:%M:%S', entered_at, '+0 days')), staff_id INTEGER REFERENCES staff (id), ref_table TEXT, ref_id INTEGER, note TEXT) STRICT;
CREATE TABLE audit ( id INTEGER PRIMARY KEY, at TEXT NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')), staff_id INTEGER REFERENCES staff (id), login TEXT, action TEXT NOT NULL, table_name TEXT, record_id INTEGER, child_id INTEGER REFERENCES child (id), field TEXT, before TEXT, after TEXT, reason TEXT, prev_hash TEXT NOT NULL, hash TEXT NOT NULL CHECK (length(hash) = 64)) STRICT;
CREATE TABLE draft ( id INTEGER PRIMARY KEY, staff_id INTEGER NOT NULL REFERENCES staff (id), form TEXT NOT NULL, record_id INTEGER NOT NULL, owner_id INTEGER NOT NULL, base_version INTEGER NOT NULL, body TEXT NOT NULL, saved_at TEXT NOT NULL CHECK (saved_at IS strftime('%Y-%m-%dT%H:%M:%S', saved_at, '+0 days')), UNIQUE (staff_id, form, record_id, owner_id)) STRICT;
CREATE TABLE setting ( name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE calendar_entry ( day TEXT PRIMARY KEY CHECK (day IS date(day, '+0 days')), is_working INTEGER NOT NULL CHECK (is_working IN (0, 1)), name TEXT NOT NULL, replaces TEXT CHECK (replaces IS date(replaces, '+0 days')), staff_id INTEGER REFERENCES staff (id)) STRICT, WITHOUT ROWID;
CREATE TABLE counter ( journal TEXT NOT NULL, year INTEGER NOT NULL, last INTEGER NOT NULL CHECK (last > 0), PRIMARY KEY (journal, year)) STRICT, WITHOUT ROWID;
CREATE TABLE schema_history ( version INTEGER PRIMARY KEY, name TEXT NOT NULL, run_at TEXT NOT NULL CHECK (run_at IS strftime('%Y-%m-%dT%H:%M:%S', run_at, '+0 days')), program TEXT NOT NULL) STRICT;
CREATE TABLE search_entry ( id INTEGER PRIMARY KEY, kind INTEGER NOT NULL CHECK (kind = id >> 40), folded TEXT NOT NULL) STRICT;
CREATE VIRTUAL TABLE search_index USING fts5(folded, content='', detail='none', columnsize=0, tokenize='trigram case_sensitive 1');
CREATE TABLE tally ( name TEXT NOT NULL, key TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (name, key)) STRICT, WITHOUT ROWID;
CREATE INDEX staff_name ON staff (sort_key, id);
CREATE INDEX staff_login ON staff (login) WHERE login IS NOT NULL;
CREATE INDEX staff_role ON staff (role, works_from);
CREATE INDEX class_name ON school_class (sort_key, id);
CREATE INDEX class_teacher ON school_class (teacher_id);
CREATE UNIQUE INDEX class_once ON school_class (grade, letter) WHERE closed = 0;
CREATE INDEX family_name ON family (sort_key, id);
CREATE INDEX family_member_family ON family_member (family_id);
CREATE INDEX child_name ON child (left_on, sort_key, id);
CREATE INDEX child_class ON child (left_on, class_key, sort_key, id);
CREATE INDEX child_born ON child (left_on, born, id);
CREATE INDEX child_in_class ON child (class_id, left_on, sort_key, id);
CREATE INDEX child_family ON child (family_id, born);
CREATE INDEX child_folded ON child (folded);
CREATE INDEX child_birth ON child (born);
CREATE UNIQUE INDEX child_iin ON child (iin) WHERE iin IS NOT NULL;
CREATE INDEX child_left ON child (left_on, id) WHERE left_on IS NOT NULL;
CREATE INDEX agency_name ON agency (sort_key, id);
CREATE INDEX signal_date ON signal (received_at, id);
CREATE INDEX signal_registered ON signal (registered_at, id);
CREATE INDEX signal_status ON signal (status, received_at, id);
CREATE INDEX signal_by ON signal (entered_by);
CREATE INDEX signal_staff ON signal (staff_id);
CREATE INDEX signal_agency ON signal (agency_id);
CREATE INDEX signal_family ON signal (family_id);
CREATE INDEX signal_child_child ON signal_child (child_id);
CREATE INDEX signal_child_case ON signal_child (case_id, signal_id);
CREATE UNIQUE INDEX casefile_open ON casefile (child_id) WHERE stage IN ('gathering', 'assessment', 'council', 'plan', 'support');
CREATE INDEX casefile_child ON casefile (child_id);
CREATE INDEX casefile_name ON casefile (sort_key, id);
CREATE INDEX casefile_class ON casefile (class_key, sort_key, id);
CREATE INDEX casefile_stage ON casefile (stage, id);
CREATE INDEX casefile_stage_name ON casefile (stage, sort_key, id);
CREATE INDEX casefile_stage_class ON casefile (stage, class_key, sort_key, id);
CREATE INDEX casefile_placed ON casefile (placed_on, id) WHERE placed_on IS NOT NULL AND closed_on IS NULL;
CREATE INDEX casefile_placed_name ON casefile (sort_key, id) WHERE placed_on IS NOT NULL AND closed_on IS NULL;
CREATE INDEX casefile_placed_class ON casefile (class_key, sort_key, id) WHERE placed_on IS NOT NULL AND closed_on IS NULL;
CREATE INDEX casefile_due ON casefile (ifnull(next_due_on, '9999-12-31'), id);
CREATE INDEX casefile_stage_due ON casefile (stage, ifnull(next_due_on, '9999-12-31'), id);
CREATE INDEX casefile_responsible ON casefile (responsible_id);
CREATE INDEX material_of ON material (case_id, id);
CREATE INDEX visit_of ON visit (case_id, visited_on);
CREATE INDEX visit_member_of ON visit_member (visit_id);
CREATE INDEX prior_measure_of ON prior_measure (material_id, done_on);
CREATE INDEX request_of ON request (case_id, sent_on);
CREATE INDEX representation_of ON representation (case_id, made_on);
CREATE INDEX participant_of ON participant (meeting_id, kind, id);
CREATE INDEX agenda_item_of ON agenda_item (meeting_id, position);
CREATE INDEX measure_of ON measure (plan_id, position);
CREATE INDEX monitoring_of ON monitoring (measure_id, noted_on);
CREATE INDEX notice_of ON notice (case_id, sent_at);
CREATE INDEX notice_item ON notice (agenda_item_id);
CREATE INDEX refusal_of ON refusal (case_id, refused_on);
CREATE INDEX petition_of ON petition (case_id, sent_on);
CREATE INDEX removal_of ON removal (case_id, requested_on);
CREATE INDEX transfer_of ON transfer (case_id, sent_on);
CREATE INDEX paper_of ON paper (case_id, issued_at);
CREATE INDEX plan_of ON plan (case_id, id);
CREATE INDEX visit_material ON visit (material_id);
CREATE INDEX council_valid ON council (valid_from);
CREATE INDEX meeting_date ON meeting (held_on, starts_at, id);
CREATE INDEX meeting_status ON meeting (status, held_on, starts_at, id);
CREATE INDEX meeting_council ON meeting (council_id);
CREATE INDEX agenda_item_case ON agenda_item (case_id, decided_at);
CREATE INDEX participant_child ON participant (child_id);
CREATE INDEX participant_member ON participant (family_member_id);
CREATE INDEX plan_parent ON plan (parent_id);
CREATE INDEX refusal_member ON refusal (family_member_id);
CREATE INDEX plan_until ON plan (period_until, id);
CREATE INDEX plan_status ON plan (status, period_until, id);
CREATE INDEX measure_open ON measure (due_on, id) WHERE status = 'planned';
CREATE INDEX measure_responsible ON measure (responsible_id);
CREATE UNIQUE INDEX paper_frozen ON paper (document, record_id, lang) WHERE sha256 IS NOT NULL;
CREATE INDEX event_case ON case_event (case_id, happened_at, id);
CREATE INDEX event_signal ON case_event (signal_id);
CREATE INDEX event_meeting ON case_event (meeting_id);
CREATE INDEX obligation_open ON obligation (danger DESC, ifnull(due_on, '9999-12-31'), started_at, id, fulfilled_at, set_aside_at) WHERE fulfilled_at IS NULL AND set_aside_at IS NULL;
CREATE INDEX obligation_mine ON obligation (responsible_id, danger DESC, ifnull(due_on, '9999-12-31'), started_at, id, fulfilled_at, set_aside_at) WHERE fulfilled_at IS NULL AND set_aside_at IS NULL;
CREATE INDEX obligation_role ON obligation (role, responsible_id, danger DESC, ifnull(due_on, '9999-12-31'), started_at, id, fulfilled_at, set_aside_at) WHERE fulfilled_at IS NULL AND set_aside_at IS NULL;
CREATE UNIQUE INDEX obligation_once ON obligation (rule, ifnull(case_id, 0), ifnull(signal_id, 0), ifnull(meeting_id, 0), ifnull(ref_id, 0)) WHERE fulfilled_at IS NULL AND set_aside_at IS NULL;
CREATE INDEX obligation_case ON obligation (case_id);
CREATE INDEX obligation_signal ON obligation (signal_id);
CREATE INDEX obligation_meeting ON obligation (meeting_id);
CREATE INDEX obligation_breach ON obligation (coalesce(fulfilled_at, set_aside_at), id) WHERE late_days > 0 OR set_aside_at IS NOT NULL;
CREATE INDEX obligation_done ON obligation (fulfilled_at, rule, late_days) WHERE fulfilled_at IS NOT NULL;
CREATE INDEX obligation_aside ON obligation (set_aside_at, rule) WHERE set_aside_at IS NOT NULL;
CREATE INDEX audit_child ON audit (child_id, id);
CREATE INDEX search_entry_begin ON search_entry (kind, folded);
CREATE TRIGGER tally_of_new_child AFTER INSERT ON child BEGIN INSERT INTO tally (name, key, n) VALUES ('child', iif(NEW.left_on IS NULL, 'here', 'left'), 1), ('child', 'order', 1) ON CONFLICT (name, key) DO UPDATE SET n = n + excluded.n; END;
CREATE TRIGGER tally_of_child AFTER UPDATE OF left_on, sort_key, class_key, born ON child BEGIN INSERT INTO tally (name, key, n) VALUES ('child', iif(OLD.left_on IS NULL, 'here', 'left'), -1), ('child', iif(NEW.left_on IS NULL, 'here', 'left'), 1), ('child', 'order', 1) ON CONFLICT (name, key) DO UPDATE SET n = n + excluded.n; END;
CREATE TRIGGER tally_of_new_family AFTER INSERT ON family BEGIN INSERT INTO tally (name, key, n) VALUES ('family', '', 1), ('family', 'order', 1) ON CONFLICT (name, key) DO UPDATE SET n = n + excluded.n; END;
CREATE TRIGGER tally_of_family AFTER UPDATE OF sort_key ON family BEGIN INSERT INTO tally (name, key, n) VALUES ('family', 'order', 1) ON CONFLICT (name, key) DO UPDATE SET n = n + excluded.n; END;
CREATE TRIGGER tally_of_old_family AFTER DELETE ON family BEGIN INSERT INTO tally (name, key, n) VALUES ('family', '', -1), ('family', 'order', 1) ON CONFLICT (name, key) DO UPDATE SET n = n + excluded.n; END;
CREATE TRIGGER tally_of_new_casefile AFTER INSERT ON casefile BEGIN INSERT INTO tally (name, key, n) VALUES ('casefile', NEW.stage, 1), ('register', '', (NEW.placed_on IS NOT NULL AND NEW.closed_on IS NULL)) ON CONFLICT (name, key) DO UPDATE SET n = n + excluded.n; END;
CREATE TRIGGER tally_of_casefile AFTER UPDATE OF stage, placed_on, closed_on ON casefile BEGIN INSERT INTO tally (name, key, n) VALUES ('casefile', OLD.stage, -1), ('casefile', NEW.stage, 1), ('register', '', (NEW.placed_on IS NOT NULL AND NEW.closed_on IS NULL) - (OLD.placed_on IS NOT NULL AND OLD.closed_on IS NULL)) ON CONFLICT (name, key) DO UPDATE SET n = n + excluded.n; END;
CREATE TRIGGER tally_of_new_duty AFTER INSERT ON obligation BEGIN INSERT INTO tally (name, key, n) VALUES ('due', ifnull(NEW.due_on, '9999-12-31'), (NEW.fulfilled_at IS NULL AND NEW.set_aside_at IS NULL)), ('due/' || coalesce(NEW.responsible_id, NEW.role, ''), ifnull(NEW.due_on, '9999-12-31'), (NEW.fulfilled_at IS NULL AND NEW.set_aside_at IS NULL)) ON CONFLICT (name, key) DO UPDATE SET n = n + excluded.n; END;
CREATE TRIGGER tally_of_duty AFTER UPDATE OF due_on, fulfilled_at, set_aside_at, responsible_id, role ON obligation BEGIN INSERT INTO tally (name, key, n) VALUES ('due', ifnull(OLD.due_on, '9999-12-31'), -(OLD.fulfilled_at IS NULL AND OLD.set_aside_at IS NULL)), ('due/' || coalesce(OLD.responsible_id, OLD.role, ''), ifnull(OLD.due_on, '9999-12-31'), -(OLD.fulfilled_at IS NULL AND OLD.set_aside_at IS NULL)), ('due', ifnull(NEW.due_on, '9999-12-31'), (NEW.fulfilled_at IS NULL AND NEW.set_aside_at IS NULL)), ('due/' || coalesce(NEW.responsible_id, NEW.role, ''), ifnull(NEW.due_on, '9999-12-31'), (NEW.fulfilled_at IS NULL AND NEW.set_aside_at IS NULL)) ON CONFLICT (name, key) DO UPDATE SET n = n + excluded.n; DELETE FROM tally WHERE n = 0 AND name IN ('due', 'due/' || coalesce(OLD.responsible_id, OLD.role, ''), 'due/' || coalesce(NEW.responsible_id, NEW.role, '')) AND key IN (ifnull(OLD.due_on, '9999-12-31'), ifnull(NEW.due_on, '9999-12-31')); END;
INSERT INTO event_type VALUES ('case_closed');
INSERT INTO event_type VALUES ('case_opened');
INSERT INTO event_type VALUES ('corrected');
INSERT INTO event_type VALUES ('decision_kept');
INSERT INTO event_type VALUES ('decision_petition');
INSERT INTO event_type VALUES ('decision_placed');
INSERT INTO event_type VALUES ('decision_postponed');
INSERT INTO event_type VALUES ('decision_refused');
INSERT INTO event_type VALUES ('decision_removed');
INSERT INTO event_type VALUES ('duty_reassigned');
INSERT INTO event_type VALUES ('duty_set_aside');
INSERT INTO event_type VALUES ('help_refused');
INSERT INTO event_type VALUES ('invited');
INSERT INTO event_type VALUES ('material_written');
INSERT INTO event_type VALUES ('materials_handed');
INSERT INTO event_type VALUES ('measure_closed');
INSERT INTO event_type VALUES ('measure_noted');
INSERT INTO event_type VALUES ('meeting_called');
INSERT INTO event_type VALUES ('meeting_moved');
INSERT INTO event_type VALUES ('meeting_opened');
INSERT INTO event_type VALUES ('note');
INSERT INTO event_type VALUES ('notice_sent');
INSERT INTO event_type VALUES ('paper_printed');
INSERT INTO event_type VALUES ('parent_consented');
INSERT INTO event_type VALUES ('parents_met');
INSERT INTO event_type VALUES ('petition_outcome');
INSERT INTO event_type VALUES ('petition_sent');
INSERT INTO event_type VALUES ('plan_approved');
INSERT INTO event_type VALUES ('plan_copy_handed');
INSERT INTO event_type VALUES ('plan_drawn');
INSERT INTO event_type VALUES ('plan_reviewed');
INSERT INTO event_type VALUES ('primary_completed');
INSERT INTO event_type VALUES ('protocol_added');
INSERT INTO event_type VALUES ('protocol_signed');
INSERT INTO event_type VALUES ('removal_requested');
INSERT INTO event_type VALUES ('representation_made');
INSERT INTO event_type VALUES ('request_answered');
INSERT INTO event_type VALUES ('request_sent');
INSERT INTO event_type VALUES ('signal_answered');
INSERT INTO event_type VALUES ('signal_joined');
INSERT INTO event_type VALUES ('signal_received');
INSERT INTO event_type VALUES ('signal_registered');
INSERT INTO event_type VALUES ('term_moved');
INSERT INTO event_type VALUES ('transfer_confirmed');
INSERT INTO event_type VALUES ('transfer_received');
INSERT INTO event_type VALUES ('transfer_sent');
INSERT INTO event_type VALUES ('visit_made');
INSERT INTO obligation_rule VALUES ('agency_answer');
INSERT INTO obligation_rule VALUES ('approve_plan');
INSERT INTO obligation_rule VALUES ('gather_primary');
INSERT INTO obligation_rule VALUES ('hand_copy');
INSERT INTO obligation_rule VALUES ('materials');
INSERT INTO obligation_rule VALUES ('measure');
INSERT INTO obligation_rule VALUES ('notify_agency');
INSERT INTO obligation_rule VALUES ('parent_consent');
INSERT INTO obligation_rule VALUES ('petition');
INSERT INTO obligation_rule VALUES ('register_other');
INSERT INTO obligation_rule VALUES ('register_signal');
INSERT INTO obligation_rule VALUES ('review_plan');
INSERT INTO obligation_rule VALUES ('sign_protocol');
INSERT INTO obligation_rule VALUES ('transfer_confirm');
INSERT INTO school VALUES (1, 1, 'Общеобразовательная школа № 12', '№ 12 жалпы білім беретін мектеп', 'СШ № 12', 'г. Алматы, ул. Ученическая, 12', '+7 727 000 12 12', NULL, '5', '08:00', '18:00', 0);
INSERT INTO staff VALUES (1, 1, 'Жұмабаева', 'Гүлнар', 'Серікқызы', 'head', 'директор', 'директор', NULL, NULL, '2019-09-02', NULL, 'жумабаева гулнар сериккизи', '4E;+-+2.+ /F:<+A B2AP89O5O');
INSERT INTO staff VALUES (2, 1, 'Сапарбекова', 'Айгүл', 'Қайратқызы', 'secretary', 'социальный педагог', 'әлеуметтік педагог', 'root', NULL, '2019-09-02', NULL, 'сапарбекова аигул каираткизи', 'B+@+A-28>.+ +7/F: 9+7A+C9O5O');
INSERT INTO staff VALUES (3, 1, 'Ткаченко', 'Ольга', 'Викторовна', 'deputy', 'заместитель директора по воспитательной работе', 'директордың тәрбие ісі жөніндегі орынбасары', NULL, NULL, '2019-09-02', NULL, 'ткаченко олга викторовна', 'C8+K2<8> >:Q/+ .68C>A>.<+');
INSERT INTO staff VALUES (4, 1, 'Ли', 'Марина', 'Сергеевна', 'psychologist', 'педагог-психолог', 'педагог-психолог', NULL, NULL, '2019-09-02', NULL, 'ли марина сергеевна', ':6 ;+A6<+ B2A/22.<+');
INSERT INTO staff VALUES (7, 1, 'Бекмұратов', 'Ерлан', 'Талғатұлы', 'class_teacher', 'учитель математики', 'математика мұғалімі', NULL, NULL, '2019-09-02', NULL, 'бекмуратов ерлан талгатули', '-28;EA+C>. 2A:+< C+:0+CE:O');
INSERT INTO staff VALUES (8, 1, 'Қасымова', 'Динара', 'Маратқызы', 'class_teacher', 'учитель казахского языка', 'қазақ тілі мұғалімі', NULL, NULL, '2019-09-02', NULL, 'касимова динара мараткизи', '9+BO;>.+ 16<+A+ ;+A+C9O5O');
INSERT INTO staff VALUES (9, 1, 'Юлдашев', 'Рустам', 'Каримович', 'class_teacher', 'учитель истории', 'тарих мұғалімі', NULL, NULL, '2019-09-02', NULL, 'иулдашев рустам каримович', 'S:1+L2. ADBC+; 8+A6;>.6K');
INSERT INTO school_class VALUES (3, 1, 7, 'Б', 7, 0, '07 -');
INSERT INTO school_class VALUES (4, 1, 8, 'Ә', 8, 0, '08 ,');
INSERT INTO school_class VALUES (5, 1, 9, 'А', 9, 0, '09 +');
INSERT INTO family VALUES (4, 1, 'Сейтқали', 'two_parents', 0, 0, 'мкр. Айнабулак, д. 24, кв. 34', '+7 700 000 10 23', 'сеиткали', 'B27C9+:6');
INSERT INTO family VALUES (5, 1, 'Ли', 'two_parents', 0, 0, 'ул. Жибек Жолы, д. 31, кв. 45', '+7 700 000 10 24', 'ли', ':6');
INSERT INTO family VALUES (6, 1, 'Нұрланов', 'two_parents', 0, 0, 'ул. Абая, д. 38, кв. 56', '+7 700 000 10 25', 'нурланов', '<EA:+<>.');
INSERT INTO family VALUES (11, 1, 'Оспанов', 'two_parents', 0, 0, 'ул. Абая, д. 73, кв. 41', '+7 700 000 11 20', 'оспанов', '>B@+<>.');
INSERT INTO family VALUES (12, 1, 'Гаврилова', 'two_parents', 0, 0, 'ул. Садовая, д. 80, кв. 52', '+7 700 000 11 21', 'гаврилова', '/+.A6:>.+');
INSERT INTO family_member VALUES (6, 1, 6, 'Нұрланов', 'Бауыржан', 'Төлегенұлы', 'father', 1, 1, NULL, 'водитель автобуса', '+7 700 000 10 25');
INSERT INTO family_member VALUES (11, 1, 11, 'Оспанова', 'Жанар', 'Сәкенқызы', 'mother', 1, 1, NULL, 'медицинская сестра', '+7 700 000 11 20');
INSERT INTO family_member VALUES (12, 1, 12, 'Гаврилов', 'Павел', 'Ильич', 'father', 1, 1, NULL, 'строитель', '+7 700 000 11 21');
INSERT INTO child VALUES (4, 1, 'Сейтқали', 'Мадина', 'Асқарқызы', '2013-05-01', 'female', '130501600287', 4, 4, 'мкр. Айнабулак, д. 24, кв. 34', 'мкр. Айнабулак, д. 24, кв. 34', NULL, NULL, NULL, 'сеиткали мадина аскаркизи', 'B27C9+:6 ;+16<+ +B9+A9O5O', '08 ,');
INSERT INTO child VALUES (5, 1, 'Ли', 'Евгений', 'Романович', '2012-06-22', 'male', '120622500356', 5, 5, 'ул. Жибек Жолы, д. 31, кв. 45', 'ул. Жибек Жолы, д. 31, кв. 45', NULL, NULL, NULL, 'ли евгени романович', ':6 2./2<67 A>;+<>.6K', '09 +');
INSERT INTO child VALUES (6, 1, 'Нұрланов', 'Әлихан', 'Бауыржанұлы', '2012-08-14', 'male', '120814500429', 5, 6, 'ул. Абая, д. 38, кв. 56', 'ул. Абая, д. 38, кв. 56', NULL, NULL, NULL, 'нурланов алихан бауиржанули', '<EA:+<>. ,:6H+< -+DOA4+<E:O', '09 +');
INSERT INTO child VALUES (11, 2, 'Оспанов', 'Санжар', 'Ғалымұлы', '2012-06-10', 'male', '120610500777', 5, 11, 'ул. Абая, д. 73, кв. 41', 'ул. Абая, д. 73, кв. 41', NULL, NULL, '2026-11-18', 'оспанов санжар галимули', '>B@+<>. B+<4+A 0+:O;E:O', '09 +');
INSERT INTO child VALUES (12, 1, 'Гаврилова', 'София', 'Павловна', '2014-08-03', 'female', '140803600845', 3, 12, 'ул. Садовая, д. 80, кв. 52', 'ул. Садовая, д. 80, кв. 52', NULL, NULL, NULL, 'гаврилова софиа павловна', '/+.A6:>.+ B>G6T @+.:>.<+', '07 -');
INSERT INTO agency VALUES (1, 1, 'Отдел полиции Жетысуского района', 'Жетісу ауданының полиция бөлімі', 'police', 'инспектор по делам несовершеннолетних Петров И. К.', NULL, '+7 727 000 01 02', NULL, 'отдел политси жетисуского раиона', '>C12: @>:6J66 42COBDB8>/> A+7><+');
INSERT INTO agency VALUES (2, 1, 'Городская детская поликлиника № 3', '№ 3 қалалық балалар емханасы', 'health', 'врач Садыкова А. Б.', NULL, '+7 727 000 02 03', NULL, 'городскаиа детскаиа поликлиника 3', '/>A>1B8+T 12CB8+T @>:68:6<68+ $');
INSERT INTO agency VALUES (4, 1, 'Комиссия по делам несовершеннолетних и защите их прав Жетысуского района', 'Жетісу ауданының кәмелетке толмағандардың істері және олардың құқықтарын қорғау жөніндегі комиссия', 'commission', 'секретарь Нургалиева С. М.', NULL, '+7 727 000 04 05', NULL, 'комиссиа по делам несовершеннолетних и зашите их прав жетисуского раиона', '8>;6BB6T @> 12:+; <2B>.2AL2<<>:2C<6H 6 5+M6C2 6H @A+. 42COBDB8>/> A+7><+');
INSERT INTO profile VALUES (1, '398', '2023-12-29', '# Regulation profile: what follows from the order and changes with it.
#
# One fact a line, its parts separated by tabs; "#" begins a comment line. The
# next order is another such file: what is in force on a day is the profile with
# the latest "valid from" before it, and a case keeps the one it was opened
# under. Numbers of grounds are those of the clause and are never used again for
# another ground.
#
#   profile   CODE ORDER-NO ORDER-DATE ANNEX-DATE VALID-FROM
#   name      KK RU EN
#   ground    NUMBER CODE KK RU EN            cl. 22
#   category  NUMBER CODE KK RU EN
#   term      DUTY WORKING-DAYS               cl. 11, 12, 20
#   help      NUMBER CODE KK RU EN GROUNDS    cl. 18; the grounds it fits
#   heading   CODE KK RU EN                   of the forms (annex 1)

# The cover bears 29 December 2023, the annex 28 September 2023; in force from
# the day it was signed.
profile	398	398	2023-12-29	2023-09-28	2023-12-29
name	ҚР Оқу-ағарту министрінің 2023 жылғы 29 желтоқсандағы № 398 бұйрығы	приказ Министра просвещения РК от 29 декабря 2023 года № 398	order of the Minister of Education No. 398 of 29 December 2023

ground	1	academic_failure	үлгермеушілік (оқу үлгерімінің төмендігі)	академическая неуспеваемость	academic failure
ground	2	family_dysfunction	отбасының қолайсыздығы	неблагополучие семьи	family dysfunction
ground	3	neglect	қадағалаусыз және панасыз қалу, қаңғыбастық, қайыршылық	безнадзорность, беспризорность, бродяжничество, попрошайничество	lack of supervision, homelessness, vagrancy, begging
ground	4	school_rules	мектеп Жарғысын және мектептің ішкі тәртіп қағидаларын өрескел немесе бірнеше рет бұзу	грубое или неоднократное нарушение Устава школы и Правил внутреннего распорядка школы	gross or repeated breach of the school charter and internal rules
ground	5	truancy	сабақтарды себепсіз жүйелі түрде қалдыру	систематические пропуски занятий без уважительной причины	systematic unexcused absence
ground	6	administrative_offence	әкімшілік құқық бұзушылық жасау	совершение административного правонарушения	committing an administrative offence
ground	7	substances	психикаға белсенді әсер ететін, уытты заттарды, есірткі құралдарын, спиртті ішімдіктерді тұтыну, темекі шегу	употребление психоактивных, токсических веществ, наркотических средств, спиртных напитков, табакокурение	use of psychoactive, toxic substances, drugs, alcohol; smoking
ground	8	gaming	ойын және интернет тәуелділігі, лудомания (құмар ойынға тәуелділік)	игровая и интернет зависимость, лудомания	gaming and internet addiction, gambling
ground	9	negative_groups	теріс бағыттағы бейресми балалар-жастар топтары мен бірлестіктеріне, теріс жастар субмәдениеттеріне қатысу	участие в негативных неформальных детско-молодежных группах и объединениях, негативных молодежных субкультурах	involvement in negative informal youth groups or subcultures
ground	10	radical_views	діни ағымдар мен радикалды көзқарастарды ұстану	приверженность к религиозным течениям и радикальным взглядам	adherence to religious movements and radical views

category	1	hard_situation	өмірлік қиын жағдай	трудная жизненная ситуация	difficult life situation
category	2	social_danger	әлеуметтік қауіпті жағдай	социально опасное положение	socially dangerous situation

term	register_signal	1
term	gather_primary	2
term	notify_agency	1

help	1	support	Психологиялық-педагогикалық сүйемелдеу	Психолого-педагогическое сопровождение	Psychological and pedagogical support	1,2,3,4,5,6,7,8,9,10
help	2	attendance	Сабаққа қатысуын бақылау	Контроль посещаемости занятий	Control of attendance	1,3,5
help	3	extra_lessons	Қосымша сабақтар кестесі	Дополнительный график занятий	Extra lessons	1,5
help	4	debts	Пәндер бойынша қарыздарды тапсыру мерзімдерін белгілеу	Установление сроков для сдачи задолженностей по предметам	Terms for clearing academic debts	1,5
help	5	consultation	Психологиялық-медициналық-педагогикалық консультация мамандарына жіберу	Направление к специалистам психолого-медико-педагогической консультации	Referral to the psychological-medical-pedagogical consultation	1,7,8
help	6	talks	Профилактикалық әңгімелесулер	Профилактические беседы	Preventive talks	4,5,6,7,8,9,10
help	7	lesson_visits	Сабақтарына кіру	Посещение уроков	Visiting lessons	1,4,5
help	8	behaviour	Мінез-құлықты түзету, жаңа дағдыларды дамыту	Коррекция поведения, развитие новых навыков	Correcting behaviour, developing new skills	4,6,7,8,9,10
help	9	leisure	Сабақтан тыс уақытта, оның ішінде каникул кезінде жұмыспен қамту және бос уақытты ұйымдастыру	Занятость и досуг во внеурочное время, в том числе в каникулярное время	Occupation and leisure after lessons and in the breaks	3,6,7,8,9,10
help	10	parents	Ата-анамен жұмыс	Работа с родителями	Work with the parents	2,3,5
help	11	fund	Жалпыға бірдей оқыту қорынан көмек	Помощь из фонда всеобуча	Help from the general education fund	2,3
help	12	agencies	Құқық бұзушылық профилактикасы жүйесіне кіретін мүдделі органдар мен ұйымдардың мамандарымен өзара іс-қимыл	Взаимодействие со специалистами заинтересованных органов и организаций, входящих в систему профилактики правонарушений	Work with the agencies of the system of prevention	2,3,6,7,9,10

heading	plan_title	Жеке профилактикалық жұмыс жоспары	Индивидуальный план профилактической работы (ИППР)	Individual plan of preventive work
heading	plan_annex	Орта білім беру ұйымдарында мектепішілік есепті жүргізу жөніндегі әдістемелік ұсынымдарға 1-қосымша	Приложение 1 к Методическим рекомендациям по ведению внутришкольного учета в организациях среднего образования	Annex 1 to the methodical recommendations on the in-school register in organisations of secondary education
heading	plan_kind	Көмек түрінің атауы	Наименование вида помощи	Kind of help
heading	plan_responsible	Жауапты	Ответственный	Responsible
heading	plan_volume	Көмектің көлемі / кезеңділігі	Объем / периодичность помощи	Volume / frequency of help
heading	plan_term	Көмек көрсету мерзімі	Срок оказания помощи	Term of help
heading	plan_quality	Сапаны бағалау индикаторлары	Индикаторы оценки качества	Indicators of quality
heading	plan_consent	Жоспардың мазмұнымен таныстым және көрсетілген ұсынымдарды орындау жөніндегі міндеттемелерді өзіме алуға келісемін	С содержанием ИППР ознакомлен и согласен взять на себя обязательства по выполнению указанных рекомендаций	I am acquainted with the plan and agree to take on the obligations it recommends
');
INSERT INTO signal VALUES (1, 2, 'staff', '2026-06-05T10:05:00', 'written', 9, NULL, NULL, NULL, NULL, NULL, 0, 'hard_situation', 17, 'За месяц пропущено 46 уроков, из них 38 без уважительной причины.', NULL, 'Школа, по электронному журналу', 'told', 'Со слов одноклассников, утром уходит из дома, но до школы не доходит.', 'Дома некому проводить ребёнка в школу.', 'Две беседы, звонки матери.', 0, NULL, 'registered', '2026/001', '2026-06-05T11:30:00', 2, NULL, NULL, 9);
INSERT INTO signal VALUES (2, 2, 'parent', '2026-06-05T10:05:00', 'call', NULL, NULL, NULL, NULL, 'Ахметжанова С. К.', '+7 700 000 99 88', 0, 'hard_situation', 144, 'Играет ночами, засыпает на уроках, пропускает первые уроки.', NULL, 'Дом, школа', 'told', 'Со слов матери, не может остановиться сам.', 'Нужна помощь специалиста.', 'Установлено время для игр, не соблюдается.', 0, NULL, 'registered', '2026/002', '2026-06-05T11:30:00', 2, NULL, NULL, 2);
INSERT INTO signal VALUES (3, 2, 'agency', '2026-06-05T10:05:00', 'letter', NULL, 1, '3-15/607', '2026-06-04', NULL, NULL, 0, 'social_danger', 6, 'Наряд выезжал по адресу семьи: дети были вечером одни, взрослые пришли в нетрезвом состоянии.', NULL, 'По месту жительства', 'told', 'Со слов соседей, так бывает по выходным.', 'Семье нужна помощь нескольких служб.', 'С родителями проведена беседа, составлен рапорт.', 0, NULL, 'registered', '2026/003', '2026-06-05T11:30:00', 2, NULL, NULL, 2);
INSERT INTO signal VALUES (8, 2, 'agency', '2026-10-15T10:05:00', 'letter', NULL, 2, '4-15/348', '2026-10-14', NULL, NULL, 0, 'hard_situation', 144, 'Играет ночами, засыпает на уроках, пропускает первые уроки.', NULL, 'Дом, школа', 'told', 'Со слов матери, не может остановиться сам.', 'Нужна помощь специалиста.', 'Установлено время для игр, не соблюдается.', 0, NULL, 'registered', '2026/008', '2026-10-15T11:30:00', 2, NULL, NULL, 2);
INSERT INTO signal VALUES (10, 2, 'parent', '2026-10-16T10:05:00', 'call', NULL, NULL, NULL, NULL, NULL, '+7 700 000 99 88', 1, 'hard_situation', 64, 'Дважды замечено курение вейпа возле школы.', NULL, 'Двор школы', 'told', 'Со слов дежурного, были ещё двое старших.', 'Курит за компанию.', 'Беседа с медицинским работником.', 0, NULL, 'registered', '2026/010', '2026-10-16T11:30:00', 2, NULL, NULL, 2);
INSERT INTO signal_child VALUES (1, 1, 6, 1);
INSERT INTO signal_child VALUES (2, 2, 11, 2);
INSERT INTO signal_child VALUES (3, 3, 12, 3);
INSERT INTO signal_child VALUES (8, 8, 5, 8);
INSERT INTO signal_child VALUES (10, 10, 4, 10);
INSERT INTO casefile VALUES (1, 6, '2026/001', 6, 'removed', 'hard_situation', 17, 1, 9, 0, '2026-06-05', '2026-06-22', '2026-11-24', 'positive', '<EA:+<>. ,:6H+< -+DOA4+<E:O', '09 +', NULL);
INSERT INTO casefile VALUES (2, 6, '2026/002', 11, 'transferred', 'hard_situation', 144, 1, 9, 0, '2026-06-05', '2026-06-22', '2026-11-18', 'transferred', '>B@+<>. B+<4+A 0+:O;E:O', '09 +', NULL);
INSERT INTO casefile VALUES (3, 5, '2026/003', 12, 'support', 'social_danger', 6, 1, 7, 0, '2026-06-05', '2026-06-22', NULL, NULL, '/+.A6:>.+ B>G6T @+.:>.<+', '07 -', '2026-10-13');
INSERT INTO casefile VALUES (8, 4, '2026/008', 5, 'plan', 'hard_situation', 144, 1, 9, 0, '2026-10-15', '2026-11-24', NULL, NULL, ':6 2./2<67 A>;+<>.6K', '09 +', '2026-11-25');
INSERT INTO casefile VALUES (10, 4, '2026/010', 4, 'refused', 'hard_situation', 64, 1, NULL, 0, '2026-10-16', NULL, '2026-11-03', 'refused', 'B27C9+:6 ;+16<+ +B9+A9O5O', '08 ,', NULL);
INSERT INTO primary_info VALUES (1, 2, 1, 'ул. Абая, д. 38, кв. 56', 'Полная семья, двое детей. Младшая сестра ходит в детский сад.', 'Мать работает с раннего утра, отец на вахте. Ребёнок собирается в школу один, пропуски начались после болезни, появились задолженности по математике и казахскому языку.', '+7 700 000 11 22', 2, 9, 4, '2026-06-09T12:00:00');
INSERT INTO primary_info VALUES (2, 2, 2, 'ул. Абая, д. 73, кв. 41', 'Мать и бабушка.', 'Много времени один, интерес к учёбе упал за полгода, сон нарушен.', '+7 700 000 11 22', 2, 9, 4, '2026-06-09T12:00:00');
INSERT INTO primary_info VALUES (3, 2, 3, 'ул. Садовая, д. 80, кв. 52', 'Трое детей, мать в отпуске по уходу за младшим.', 'Отец без постоянной работы, в семье ссоры. Вечерами дети без присмотра, к урокам не готовятся. Бабушка живёт рядом и готова помогать.', '+7 700 000 11 22', 2, 7, 4, '2026-06-09T12:00:00');
INSERT INTO primary_info VALUES (8, 2, 8, 'ул. Жибек Жолы, д. 31, кв. 45', 'Мать и бабушка.', 'Много времени один, интерес к учёбе упал за полгода, сон нарушен.', '+7 700 000 11 22', 2, 9, 4, '2026-10-19T12:00:00');
INSERT INTO primary_info VALUES (10, 2, 10, 'мкр. Айнабулак, д. 24, кв. 34', 'Полная семья, двое детей.', 'Родители не знали. Ребёнок тянется к старшим, в семье не курят.', '+7 700 000 11 22', 2, 8, 4, '2026-10-20T12:00:00');
INSERT INTO material VALUES (1, 3, 1, 'characteristic', 'placing', 9, NULL, '2026-06-12', NULL, 'Нужны контроль посещения и помощь в учёбе.', NULL, '2026-06-15');
INSERT INTO material VALUES (2, 3, 1, 'psychologist', 'placing', 4, NULL, '2026-06-12', NULL, 'Школьная тревожность повышена, мотивация снижена из-за отставания.', NULL, '2026-06-15');
INSERT INTO material VALUES (3, 4, 1, 'housing_act', 'placing', 2, NULL, '2026-06-12', NULL, 'Условия для жизни и учёбы созданы, нужен контроль во второй половине дня.', NULL, '2026-06-15');
INSERT INTO material VALUES (4, 3, 1, 'prior_work', 'placing', 2, NULL, '2026-06-12', NULL, 'Нужны контроль посещения и помощь в учёбе.', NULL, '2026-06-15');
INSERT INTO material VALUES (5, 3, 2, 'characteristic', 'placing', 9, NULL, '2026-06-12', NULL, 'Нужны режим дня и занятие, которое интереснее игры.', NULL, '2026-06-15');
INSERT INTO material VALUES (6, 3, 2, 'psychologist', 'placing', 4, NULL, '2026-06-12', NULL, 'Признаки игровой зависимости, нужна консультация.', NULL, '2026-06-15');
INSERT INTO material VALUES (7, 4, 2, 'housing_act', 'placing', 2, NULL, '2026-06-12', NULL, 'Условия для жизни и учёбы созданы, нужен контроль во второй половине дня.', NULL, '2026-06-15');
INSERT INTO material VALUES (8, 3, 2, 'prior_work', 'placing', 2, NULL, '2026-06-12', NULL, 'Нужны режим дня и занятие, которое интереснее игры.', NULL, '2026-06-15');
INSERT INTO material VALUES (9, 3, 3, 'characteristic', 'placing', 7, NULL, '2026-06-12', NULL, 'Нужны присмотр после уроков и помощь семье.', NULL, '2026-06-15');
INSERT INTO material VALUES (10, 3, 3, 'psychologist', 'placing', 4, NULL, '2026-06-12', NULL, 'Тревога, связанная с домашней обстановкой, доверие ко взрослым сохранено.', NULL, '2026-06-15');
INSERT INTO material VALUES (11, 4, 3, 'housing_act', 'placing', 2, NULL, '2026-06-12', NULL, 'Условия для жизни и учёбы созданы, нужен контроль во второй половине дня.', NULL, '2026-06-15');
INSERT INTO material VALUES (12, 3, 3, 'prior_work', 'placing', 2, NULL, '2026-06-12', NULL, 'Нужны присмотр после уроков и помощь семье.', NULL, '2026-06-15');
INSERT INTO material VALUES (29, 3, 8, 'characteristic', 'placing', 9, NULL, '2026-10-22', NULL, 'Нужны режим дня и занятие, которое интереснее игры.', NULL, '2026-10-23');
INSERT INTO material VALUES (30, 3, 8, 'psychologist', 'placing', 4, NULL, '2026-10-22', NULL, 'Признаки игровой зависимости, нужна консультация.', NULL, '2026-10-23');
INSERT INTO material VALUES (31, 4, 8, 'housing_act', 'placing', 2, NULL, '2026-10-22', NULL, 'Условия для жизни и учёбы созданы, нужен контроль во второй половине дня.', NULL, '2026-10-23');
INSERT INTO material VALUES (32, 3, 8, 'prior_work', 'placing', 2, NULL, '2026-10-22', NULL, 'Нужны режим дня и занятие, которое интереснее игры.', NULL, '2026-10-23');
INSERT INTO material VALUES (37, 3, 10, 'characteristic', 'placing', 8, NULL, '2026-10-23', NULL, 'Достаточно наблюдения и беседы.', NULL, '2026-10-27');
INSERT INTO material VALUES (38, 3, 10, 'psychologist', 'placing', 4, NULL, '2026-10-23', NULL, 'Нуждается в признании сверстников.', NULL, '2026-10-27');
INSERT INTO material VALUES (39, 4, 10, 'housing_act', 'placing', 2, NULL, '2026-10-23', NULL, 'Условия для жизни и учёбы созданы, нужен контроль во второй половине дня.', NULL, '2026-10-27');
INSERT INTO material VALUES (40, 3, 10, 'prior_work', 'placing', 2, NULL, '2026-10-23', NULL, 'Достаточно наблюдения и беседы.', NULL, '2026-10-27');
INSERT INTO material VALUES (45, 2, 1, 'characteristic', 'removal', 9, NULL, '2026-11-13', NULL, 'Изменения стойкие. Считаю возможным снять с учёта.', 'positive', NULL);
INSERT INTO material VALUES (46, 2, 1, 'psychologist', 'removal', 4, NULL, '2026-11-13', NULL, 'Эмоциональное состояние ровное, тревожность снизилась. Дальнейшее сопровождение возможно без учёта.', 'positive', NULL);
INSERT INTO characteristic VALUES (1, 1, 1, 'Полная семья, двое детей. Младшая сестра ходит в детский сад.', 'Учится ниже своих возможностей, трудны математика и казахский язык.', 46, 38, 'Правил не нарушает, на уроках молчит.', 'В классе есть друзья, открытых ссор нет.', 'Любит футбол, секцию бросил осенью.', 'Мать работает посменно, вечером ребёнок остаётся без взрослых.', 'Беседы с ребёнком и родителями, помощь в отношениях с классом, ежедневный контроль посещения.');
INSERT INTO characteristic VALUES (2, 1, 5, 'Мать и бабушка.', 'Успеваемость снизилась на балл.', 46, 38, 'Спокоен, сонлив.', 'В классе есть друзья, открытых ссор нет.', 'Программирование, шахматы.', 'Мать работает посменно, вечером ребёнок остаётся без взрослых.', 'Беседы с ребёнком и родителями, помощь в отношениях с классом, ежедневный контроль посещения.');
INSERT INTO characteristic VALUES (3, 1, 9, 'Трое детей, мать в отпуске по уходу за младшим.', 'Успеваемость средняя, домашние задания выполняет не всегда.', 46, 38, 'Вежлив со взрослыми, бывает замкнут.', 'В классе есть друзья, открытых ссор нет.', 'Рисует, ходит в школьную библиотеку.', 'Мать работает посменно, вечером ребёнок остаётся без взрослых.', 'Беседы с ребёнком и родителями, помощь в отношениях с классом, ежедневный контроль посещения.');
INSERT INTO characteristic VALUES (8, 1, 29, 'Мать и бабушка.', 'Успеваемость снизилась на балл.', 46, 38, 'Спокоен, сонлив.', 'В классе есть друзья, открытых ссор нет.', 'Программирование, шахматы.', 'Мать работает посменно, вечером ребёнок остаётся без взрослых.', 'Беседы с ребёнком и родителями, помощь в отношениях с классом, ежедневный контроль посещения.');
INSERT INTO characteristic VALUES (10, 1, 37, 'Полная семья, двое детей.', 'Учится на четыре и пять.', 46, 38, 'Других нарушений нет.', 'В классе есть друзья, открытых ссор нет.', 'Танцы.', 'Мать работает посменно, вечером ребёнок остаётся без взрослых.', 'Беседы с ребёнком и родителями, помощь в отношениях с классом, ежедневный контроль посещения.');
INSERT INTO characteristic VALUES (12, 1, 45, 'Полная семья, двое детей. Младшая сестра ходит в детский сад.', 'Учится ниже своих возможностей, трудны математика и казахский язык.', 46, 38, 'Правил не нарушает, на уроках молчит.', 'В классе есть друзья, открытых ссор нет.', 'Любит футбол, секцию бросил осенью.', 'Мать работает посменно, вечером ребёнок остаётся без взрослых.', 'Беседы с ребёнком и родителями, помощь в отношениях с классом, ежедневный контроль посещения.');
INSERT INTO psychology VALUES (1, 1, 2, 'Запрос социального педагога', '2026-06-10', 'Беседа, наблюдение, опросник тревожности', 'Школьная тревожность повышена, мотивация снижена из-за отставания.', 'Любит футбол, секцию бросил осенью.', NULL, 'Полная семья, двое детей. Младшая сестра ходит в детский сад.', NULL, NULL, 'Занятия с психологом раз в неделю, постепенное закрытие задолженностей.', 0);
INSERT INTO psychology VALUES (2, 1, 6, 'Запрос социального педагога', '2026-06-10', 'Беседа, наблюдение, опросник тревожности', 'Признаки игровой зависимости, нужна консультация.', 'Программирование, шахматы.', NULL, 'Мать и бабушка.', NULL, NULL, 'Дневник времени, кружок программирования.', 0);
INSERT INTO psychology VALUES (3, 1, 10, 'Запрос социального педагога', '2026-06-10', 'Беседа, наблюдение, опросник тревожности', 'Тревога, связанная с домашней обстановкой, доверие ко взрослым сохранено.', 'Рисует, ходит в школьную библиотеку.', NULL, 'Трое детей, мать в отпуске по уходу за младшим.', NULL, NULL, 'Поддерживающие беседы, группа продлённого дня.', 0);
INSERT INTO psychology VALUES (8, 1, 30, 'Запрос социального педагога', '2026-10-20', 'Беседа, наблюдение, опросник тревожности', 'Признаки игровой зависимости, нужна консультация.', 'Программирование, шахматы.', NULL, 'Мать и бабушка.', NULL, NULL, 'Дневник времени, кружок программирования.', 0);
INSERT INTO psychology VALUES (10, 1, 38, 'Запрос социального педагога', '2026-10-21', 'Беседа, наблюдение, опросник тревожности', 'Нуждается в признании сверстников.', 'Танцы.', NULL, 'Полная семья, двое детей.', NULL, NULL, 'Тренинг уверенности.', 0);
INSERT INTO psychology VALUES (12, 1, 46, 'Запрос социального педагога', '2026-11-11', 'Беседа, наблюдение, опросник тревожности', 'Школьная тревожность повышена, мотивация снижена из-за отставания.', 'Любит футбол, секцию бросил осенью.', NULL, 'Полная семья, двое детей. Младшая сестра ходит в детский сад.', NULL, NULL, 'Занятия с психологом раз в неделю, постепенное закрытие задолженностей.', 0);
INSERT INTO visit VALUES (1, 1, 1, 3, 'home', '2026-06-10', 'Пункт 13, по решению администрации', NULL, 'opened', NULL, 'owned', 2, 'Квартира благоустроенная, тепло, свет и вода есть', 'Чисто, порядок поддерживается', 'Есть своё спальное место и стол для уроков, одежда по сезону, продукты в доме есть.', 'Мать работает посменно, вечером ребёнок остаётся без взрослых.', 'В классе есть друзья, открытых ссор нет.', NULL, 'С выводами согласна, просит помочь с занятиями.', 'Условия для жизни и учёбы созданы, нужен контроль во второй половине дня.', 'Записать в кружок, поддерживать связь с матерью.', 'acquainted');
INSERT INTO visit VALUES (2, 1, 2, 7, 'home', '2026-06-10', 'Пункт 13, по решению администрации', NULL, 'opened', NULL, 'owned', 2, 'Квартира благоустроенная, тепло, свет и вода есть', 'Чисто, порядок поддерживается', 'Есть своё спальное место и стол для уроков, одежда по сезону, продукты в доме есть.', 'Мать работает посменно, вечером ребёнок остаётся без взрослых.', 'В классе есть друзья, открытых ссор нет.', NULL, 'С выводами согласна, просит помочь с занятиями.', 'Условия для жизни и учёбы созданы, нужен контроль во второй половине дня.', 'Записать в кружок, поддерживать связь с матерью.', 'acquainted');
INSERT INTO visit VALUES (3, 1, 3, 11, 'home', '2026-06-10', 'Пункт 13, по решению администрации', NULL, 'opened', NULL, 'owned', 2, 'Квартира благоустроенная, тепло, свет и вода есть', 'Чисто, порядок поддерживается', 'Есть своё спальное место и стол для уроков, одежда по сезону, продукты в доме есть.', 'Мать работает посменно, вечером ребёнок остаётся без взрослых.', 'В классе есть друзья, открытых ссор нет.', NULL, 'С выводами согласна, просит помочь с занятиями.', 'Условия для жизни и учёбы созданы, нужен контроль во второй половине дня.', 'Записать в кружок, поддерживать связь с матерью.', 'acquainted');
INSERT INTO visit VALUES (8, 1, 8, 31, 'home', '2026-10-20', 'Пункт 13, по решению администрации', NULL, 'opened', NULL, 'owned', 2, 'Квартира благоустроенная, тепло, свет и вода есть', 'Чисто, порядок поддерживается', 'Есть своё спальное место и стол для уроков, одежда по сезону, продукты в доме есть.', 'Мать работает посменно, вечером ребёнок остаётся без взрослых.', 'В классе есть друзья, открытых ссор нет.', NULL, 'С выводами согласна, просит помочь с занятиями.', 'Условия для жизни и учёбы созданы, нужен контроль во второй половине дня.', 'Записать в кружок, поддерживать связь с матерью.', 'acquainted');
INSERT INTO visit VALUES (10, 1, 10, 39, 'home', '2026-10-21', 'Пункт 13, по решению администрации', NULL, 'opened', NULL, 'owned', 2, 'Квартира благоустроенная, тепло, свет и вода есть', 'Чисто, порядок поддерживается', 'Есть своё спальное место и стол для уроков, одежда по сезону, продукты в доме есть.', 'Мать работает посменно, вечером ребёнок остаётся без взрослых.', 'В классе есть друзья, открытых ссор нет.', NULL, 'С выводами согласна, просит помочь с занятиями.', 'Условия для жизни и учёбы созданы, нужен контроль во второй половине дня.', 'Записать в кружок, поддерживать связь с матерью.', 'acquainted');
INSERT INTO visit_member VALUES (1, 1, 1, 2, NULL, NULL);
INSERT INTO visit_member VALUES (2, 1, 1, 4, NULL, NULL);
INSERT INTO visit_member VALUES (3, 1, 1, 9, NULL, NULL);
INSERT INTO visit_member VALUES (4, 1, 2, 2, NULL, NULL);
INSERT INTO visit_member VALUES (5, 1, 2, 4, NULL, NULL);
INSERT INTO visit_member VALUES (6, 1, 2, 9, NULL, NULL);
INSERT INTO visit_member VALUES (7, 1, 3, 2, NULL, NULL);
INSERT INTO visit_member VALUES (8, 1, 3, 4, NULL, NULL);
INSERT INTO visit_member VALUES (9, 1, 3, 7, NULL, NULL);
INSERT INTO visit_member VALUES (22, 1, 8, 2, NULL, NULL);
INSERT INTO visit_member VALUES (23, 1, 8, 4, NULL, NULL);
INSERT INTO visit_member VALUES (24, 1, 8, 9, NULL, NULL);
INSERT INTO visit_member VALUES (28, 1, 10, 2, NULL, NULL);
INSERT INTO visit_member VALUES (29, 1, 10, 4, NULL, NULL);
INSERT INTO visit_member VALUES (30, 1, 10, 8, NULL, NULL);
INSERT INTO prior_measure VALUES (1, 1, 4, '2026-05-22', 'Беседа о посещении', 'классный руководитель', 'с обучающимся', 'Неделю посещал все уроки');
INSERT INTO prior_measure VALUES (2, 1, 4, '2026-05-29', 'Посещение на дому', 'социальный педагог', 'с родителями', 'Никого не оказалось дома');
INSERT INTO prior_measure VALUES (3, 1, 8, '2026-05-22', 'Беседа о режиме дня', 'классный руководитель', 'с обучающимся', 'Без изменений');
INSERT INTO prior_measure VALUES (4, 1, 8, '2026-05-29', 'Встреча с матерью', 'социальный педагог', 'с родителями', 'Просит о помощи');
INSERT INTO prior_measure VALUES (5, 1, 12, '2026-05-22', 'Беседа с матерью', 'классный руководитель', 'с обучающимся', 'Обещала следить за вечерами');
INSERT INTO prior_measure VALUES (6, 1, 12, '2026-05-29', 'Помощь школьной формой', 'социальный педагог', 'с родителями', 'Форма выдана из фонда всеобуча');
INSERT INTO prior_measure VALUES (15, 1, 32, '2026-10-02', 'Беседа о режиме дня', 'классный руководитель', 'с обучающимся', 'Без изменений');
INSERT INTO prior_measure VALUES (16, 1, 32, '2026-10-08', 'Встреча с матерью', 'социальный педагог', 'с родителями', 'Просит о помощи');
INSERT INTO prior_measure VALUES (19, 1, 40, '2026-10-05', 'Беседа о вреде курения', 'классный руководитель', 'с обучающимся', 'Слушает, соглашается');
INSERT INTO prior_measure VALUES (20, 1, 40, '2026-10-09', 'Звонок родителям', 'социальный педагог', 'с родителями', 'Приняли меры дома');
INSERT INTO representation VALUES (1, 1, 1, '2026-06-15', 3, 'Систематические пропуски без уважительной причины, меры классного руководителя результата не дали.', 'place', NULL);
INSERT INTO representation VALUES (2, 1, 2, '2026-06-15', 3, 'Игровая зависимость и пропуски уроков.', 'place', NULL);
INSERT INTO representation VALUES (3, 1, 3, '2026-06-15', 3, 'По информации органа внутренних дел семья находится в социально опасном положении.', 'place', NULL);
INSERT INTO representation VALUES (8, 1, 8, '2026-10-23', 3, 'Игровая зависимость и пропуски уроков.', 'place', NULL);
INSERT INTO representation VALUES (10, 1, 10, '2026-10-27', 3, 'Курение на территории школы.', 'place', NULL);
INSERT INTO council VALUES (1, 1, '87-ө', '2026-05-01', '2026-05-01', '2028-04-30');
INSERT INTO council_member VALUES (1, 1, 1, 1, 'chair');
INSERT INTO council_member VALUES (2, 1, 1, 2, 'secretary');
INSERT INTO council_member VALUES (3, 1, 1, 3, 'member');
INSERT INTO council_member VALUES (4, 1, 1, 4, 'member');
INSERT INTO council_member VALUES (5, 1, 1, 7, 'member');
INSERT INTO council_member VALUES (6, 1, 1, 8, 'member');
INSERT INTO council_member VALUES (7, 1, 1, 9, 'member');
INSERT INTO meeting VALUES (1, 4, 1, '2026-06-22', '14:00', 'Актовый зал', 'Распоряжение директора', 1, 2, 'signed', '2025/001', '2026-06-15', '2026-06-23', NULL, NULL);
INSERT INTO meeting VALUES (2, 4, 1, '2026-09-03', '14:00', 'Актовый зал', 'Распоряжение директора', 1, 2, 'signed', '2026/001', '2026-08-26', '2026-09-04', NULL, NULL);
INSERT INTO meeting VALUES (3, 4, 1, '2026-11-03', '14:00', 'Актовый зал', 'Распоряжение директора', 1, 2, 'signed', '2026/002', '2026-10-23', '2026-11-04', NULL, NULL);
INSERT INTO meeting VALUES (4, 3, 1, '2026-11-24', '14:00', 'Актовый зал', 'Распоряжение директора', 1, 2, 'held', '2026/003', '2026-11-12', NULL, NULL, NULL);
INSERT INTO participant VALUES (1, 2, 1, 'member', 1, NULL, NULL, NULL, NULL, NULL, NULL, 'present', NULL, NULL, NULL, NULL);
INSERT INTO participant VALUES (2, 2, 1, 'member', 2, NULL, NULL, NULL, NULL, NULL, NULL, 'present', NULL, NULL, NULL, NULL);
INSERT INTO participant VALUES (3, 2, 1, 'member', 3, NULL, NULL, NULL, NULL, NULL, NULL, 'present', NULL, NULL, NULL, NULL);
INSERT INTO participant VALUES (4, 2, 1, 'member', 4, NULL, NULL, NULL, NULL, NULL, NULL, 'present', NULL, NULL, NULL, NULL);
INSERT INTO participant VALUES (5, 2, 1, 'member', 7, NULL, NULL, NULL, NULL, NULL, NULL, 'present', NULL, NULL, NULL, NULL);
INSERT INTO participant VALUES (6, 2, 1, 'member', 8, NULL, NULL, NULL, NULL, NULL, NULL, 'absent', 'по болезни', NULL, NULL, NULL);
INSERT INTO participant VALUES (7, 2, 1, 'member', 9, NULL, NULL, NULL, NULL, NULL, NULL, 'present', NULL, NULL, NULL, NULL);
INSERT INTO participant VALUES (11, 2, 2, 'member', 1, NULL, NULL, NULL, NULL, NULL, NULL, 'present', NULL, NULL, NULL, NULL);
INSERT INTO participant VALUES (12, 2, 2, 'member', 2, NULL, NULL, NULL, NULL, NULL, NULL, 'present', NULL, NULL, NULL, NULL);
INSERT INTO participant VALUES (13, 2, 2, 'member', 3, NULL, NULL, NULL, NULL, NULL, NULL, 'present', NULL, NULL, NULL, NULL);
INSERT INTO participant VALUES (14, 2, 2, 'member', 4, NULL, NULL, NULL, NULL, NULL, NULL, 'present', NULL, NULL, NULL, NULL);
INSERT INTO participant VALUES (15, 2, 2, 'member', 7, NULL, NULL, NULL, NULL, NULL, NULL, 'present', NULL, NULL, NULL, NULL);
INSERT INTO participant VALUES (16, 2, 2, 'member', 8, NULL, NULL, NULL, NULL, NULL, NULL, 'absent', 'по болезни', NULL, NULL, NULL);
INSERT INTO participant VALUES (17, 2, 2, 'member', 9, NULL, NULL, NULL, NULL, NULL, NULL, 'present', NULL, NULL, NULL, NULL);
INSERT INTO participant VALUES (24, 2, 3, 'member', 1, NULL, NULL, NULL, NULL, NULL, NULL, 'present', NULL, NULL, NULL, NULL);
INSERT INTO participant VALUES (25, 2, 3, 'member', 2, NULL, NULL, NULL, NULL, NULL, NULL, 'present', NULL, NULL, NULL, NULL);
INSERT INTO participant VALUES (26, 2, 3, 'member', 3, NULL, NULL, NULL, NULL, NULL, NULL, 'present', NULL, NULL, NULL, NULL);
INSERT INTO participant VALUES (27, 2, 3, 'member', 4, NULL, NULL, NULL, NULL, NULL, NULL, 'present', NULL, NULL, NULL, NULL);
INSERT INTO participant VALUES (28, 2, 3, 'member', 7, NULL, NULL, NULL, NULL, NULL, NULL, 'present', NULL, NULL, NULL, NULL);
INSERT INTO participant VALUES (29, 2, 3, 'member', 8, NULL, NULL, NULL, NULL, NULL, NULL, 'absent', 'по болезни', NULL, NULL, NULL);
INSERT INTO participant VALUES (30, 2, 3, 'member', 9, NULL, NULL, NULL, NULL, NULL, NULL, 'present', NULL, NULL, NULL, NULL);
INSERT INTO participant VALUES (36, 2, 4, 'member', 1, NULL, NULL, NULL, NULL, NULL, NULL, 'present', NULL, NULL, NULL, NULL);
INSERT INTO participant VALUES (37, 2, 4, 'member', 2, NULL, NULL, NULL, NULL, NULL, NULL, 'present', NULL, NULL, NULL, NULL);
INSERT INTO participant VALUES (38, 2, 4, 'member', 3, NULL, NULL, NULL, NULL, NULL, NULL, 'present', NULL, NULL, NULL, NULL);
INSERT INTO participant VALUES (39, 2, 4, 'member', 4, NULL, NULL, NULL, NULL, NULL, NULL, 'present', NULL, NULL, NULL, NULL);
INSERT INTO participant VALUES (40, 2, 4, 'member', 7, NULL, NULL, NULL, NULL, NULL, NULL, 'present', NULL, NULL, NULL, NULL);
INSERT INTO participant VALUES (41, 2, 4, 'member', 8, NULL, NULL, NULL, NULL, NULL, NULL, 'absent', 'по болезни', NULL, NULL, NULL);
INSERT INTO participant VALUES (42, 2, 4, 'member', 9, NULL, NULL, NULL, NULL, NULL, NULL, 'present', NULL, NULL, NULL, NULL);
INSERT INTO agenda_item VALUES (1, 2, 1, 1, 1, 'placing', 2, 'Классный руководитель: за месяц пропущено 38 уроков без причины, накопились задолженности по двум предметам. Педагог-психолог: тревожность связана с отставанием, помощь возможна.', 'Заместитель директора: составить график дополнительных занятий и поручить контроль посещения классному руководителю.', 'Мать: работаю с шести утра, про пропуски узнала поздно, помощь школы принимаю.', 'После болезни стало трудно, было стыдно спрашивать.', 'place', 'Поставить на внутришкольный учёт, утвердить индивидуальный план до конца учебного года.', 9, '2026-06-25', 6, 0, 0, '2026-06-22T14:20:00');
INSERT INTO agenda_item VALUES (2, 2, 1, 2, 2, 'placing', 2, 'Педагог-психолог: признаки зависимости, ребёнок готов работать над режимом. Классный руководитель: пропущено 17 первых уроков.', 'Учитель информатики: возьму в кружок.', 'Мать: прошу помощи, согласна на всё.', 'Хочу научиться делать игры сам.', 'place', 'Поставить на внутришкольный учёт, направить на консультацию.', 9, '2026-06-25', 6, 0, 0, '2026-06-22T14:40:00');
INSERT INTO agenda_item VALUES (3, 2, 1, 3, 3, 'placing', 2, 'Социальный педагог: сведения органа подтвердились, условия для детей есть, но вечерами они одни. Классный руководитель: на уроки приходит вовремя, домашние задания без помощи не выполняет.', 'Инспектор: семья взята на контроль, нужна совместная работа.', 'Мать: согласна на помощь, бабушка будет забирать детей.', 'После школы хочу оставаться на кружке.', 'place', 'Поставить на внутришкольный учёт, направить семью в центр поддержки семьи.', 7, '2026-06-25', 6, 0, 0, '2026-06-22T15:10:00');
INSERT INTO agenda_item VALUES (7, 2, 2, 4, 3, 'refusal', 2, 'Родители отказались от помощи по плану и сами мер не принимают, пропуски продолжаются.', 'Инспектор: семья взята на контроль, нужна совместная работа.', NULL, 'После школы хочу оставаться на кружке.', 'petition', 'Обратиться с ходатайством в территориальную комиссию по делам несовершеннолетних и защите их прав.', 3, NULL, 6, 0, 0, '2026-09-03T15:25:00');
INSERT INTO agenda_item VALUES (9, 2, 3, 2, 8, 'placing', 2, 'Педагог-психолог: признаки зависимости, ребёнок готов работать над режимом. Классный руководитель: пропущено 17 первых уроков.', 'Учитель информатики: возьму в кружок.', NULL, NULL, 'postpone', 'Отложить рассмотрение: родители не явились по уважительной причине, ответ органа здравоохранения не получен.', 9, NULL, 6, 0, 0, '2026-11-03T14:50:00');
INSERT INTO agenda_item VALUES (11, 2, 3, 4, 10, 'placing', 2, 'Классный руководитель: после беседы случаев нет. Медицинский работник: зависимости не видно.', 'Заместитель директора: оснований для учёта мало.', 'Мать: дома поговорили, следим.', 'Больше не курю.', 'refuse', 'Отказать в постановке на внутришкольный учёт: оснований недостаточно. Классному руководителю продолжить наблюдение.', 8, NULL, 5, 0, 1, '2026-11-03T14:30:00');
INSERT INTO agenda_item VALUES (13, 2, 4, 2, 8, 'placing', 2, 'Педагог-психолог: признаки зависимости, ребёнок готов работать над режимом. Классный руководитель: пропущено 17 первых уроков.', 'Учитель информатики: возьму в кружок.', 'Мать: прошу помощи, согласна на всё.', 'Хочу научиться делать игры сам.', 'place', 'Поставить на внутришкольный учёт, направить на консультацию.', 9, '2026-11-27', 6, 0, 0, '2026-11-24T14:30:00');
INSERT INTO agenda_item VALUES (15, 2, 4, 4, 1, 'removal', 2, 'План выполнен полностью, пропусков без причины нет второй месяц, задолженности по предметам закрыты.', 'Заместитель директора: составить график дополнительных занятий и поручить контроль посещения классному руководителю.', 'Мать: работаю с шести утра, про пропуски узнала поздно, помощь школы принимаю.', 'После болезни стало трудно, было стыдно спрашивать.', 'remove', 'Снять с внутришкольного учёта в связи с положительной динамикой.', 9, NULL, 6, 0, 0, '2026-11-24T15:20:00');
INSERT INTO plan VALUES (1, 6, 1, '2026-06-23', '2027-05-19', 'Мать работает с раннего утра, отец на вахте. Ребёнок собирается в школу один, пропуски начались после болезни, появились задолженности по математике и казахскому языку.', 6, 'ended', '2026-06-24', 1, NULL, 'given', '2026-06-25', '2026-06-25', NULL, NULL, NULL, NULL, NULL);
INSERT INTO plan VALUES (2, 6, 2, '2026-06-24', '2027-05-20', 'Много времени один, интерес к учёбе упал за полгода, сон нарушен.', 11, 'ended', '2026-06-25', 1, NULL, 'given', '2026-06-26', '2026-06-26', NULL, NULL, NULL, NULL, NULL);
INSERT INTO plan VALUES (3, 4, 3, '2026-06-24', '2027-05-20', 'Отец без постоянной работы, в семье ссоры. Вечерами дети без присмотра, к урокам не готовятся. Бабушка живёт рядом и готова помогать.', 12, 'approved', '2026-06-25', 1, NULL, 'refused', '2026-06-26', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO measure VALUES (1, 2, 1, 1, 1, 'Психолого-педагогическое сопровождение', 4, '1 раз в неделю', '2026-09-01', 'Снижение тревожности по опроснику', 'done', '2026-08-31', 'high', 'Курс пройден, тревожность в норме.', NULL, NULL);
INSERT INTO measure VALUES (2, 2, 1, 2, 2, 'Контроль посещаемости занятий', 9, 'ежедневно', '2026-09-29', 'Нет пропусков без уважительной причины', 'done', '2026-09-30', 'high', 'Пропусков без причины нет.', NULL, NULL);
INSERT INTO measure VALUES (3, 2, 1, 3, 10, 'Работа с родителями', 2, '2 раза в месяц', '2026-10-13', 'Родители приходят на встречи и знают об успехах ребёнка', 'done', '2026-10-12', 'high', 'Связь с семьёй налажена.', NULL, NULL);
INSERT INTO measure VALUES (4, 2, 1, 4, 3, 'Дополнительный график занятий', 9, '2 часа в неделю', '2026-10-28', 'Задолженности по предметам сданы', 'done', '2026-10-27', 'medium', 'Сданы все темы.', NULL, NULL);
INSERT INTO measure VALUES (5, 1, 2, 1, 1, 'Психолого-педагогическое сопровождение', 4, '1 раз в неделю', '2026-12-09', 'Снижение тревожности по опроснику', 'planned', NULL, NULL, NULL, NULL, NULL);
INSERT INTO measure VALUES (6, 1, 2, 2, 2, 'Контроль посещаемости занятий', 9, 'ежедневно', '2026-12-24', 'Нет пропусков без уважительной причины', 'planned', NULL, NULL, NULL, NULL, NULL);
INSERT INTO measure VALUES (7, 1, 2, 3, 10, 'Работа с родителями', 2, '2 раза в месяц', '2027-01-12', 'Родители приходят на встречи и знают об успехах ребёнка', 'planned', NULL, NULL, NULL, NULL, NULL);
INSERT INTO measure VALUES (8, 1, 3, 1, 1, 'Психолого-педагогическое сопровождение', 4, '1 раз в неделю', '2026-10-13', 'Снижение тревожности по опроснику', 'planned', NULL, NULL, NULL, NULL, NULL);
INSERT INTO measure VALUES (9, 1, 3, 2, 2, 'Контроль посещаемости занятий', 7, 'ежедневно', '2026-10-28', 'Нет пропусков без уважительной причины', 'planned', NULL, NULL, NULL, NULL, NULL);
INSERT INTO measure VALUES (10, 1, 3, 3, 10, 'Работа с родителями', 2, '2 раза в месяц', '2026-11-23', 'Родители приходят на встречи и знают об успехах ребёнка', 'planned', NULL, NULL, NULL, NULL, NULL);
INSERT INTO monitoring VALUES (1, 1, 1, '2026-07-28', 'Приходит охотно, стал спокойнее.', 'medium', 2);
INSERT INTO monitoring VALUES (3, 1, 5, '2026-09-29', 'Приходит охотно, стал спокойнее.', 'medium', 2);
INSERT INTO notice VALUES (1, 1, 3, 3, 1, 3, '2026/001', 'Сопровождение психолога, контроль посещаемости, работа с родителями.', 'courier', '2026-06-23T11:00:00', NULL);
INSERT INTO notice VALUES (3, 1, 8, 8, 2, 9, '2026/005', 'Сопровождение психолога, контроль посещаемости, работа с родителями.', 'courier', '2026-11-04T12:00:00', NULL);
INSERT INTO refusal VALUES (1, 1, 3, 12, '2026-07-21', 'spoken', 'Занятия с психологом и дополнительные занятия по предметам.', 'Разъяснены права и обязанности родителей и пункт 21 Методических рекомендаций.', 'Шмидт А. И., Досжанов Н. Б.');
INSERT INTO petition VALUES (1, 2, 3, 'duties', 4, 1, 'На три приглашения школы родители не пришли, на звонки не отвечают, ребёнок без присмотра до позднего вечера.', 'Два посещения семьи, четыре беседы, занятия психолога, помощь из фонда всеобуча.', 'Акт обследования, протокол беседы, план, на 7 листах', '2026/002', '2026-09-04', 'granted', '2026-10-06', 'Родители предупреждены, семья направлена в центр поддержки семьи.');
INSERT INTO removal VALUES (1, 1, 1, '2026-11-17', 2, 'positive', 'Посещает все уроки, успеваемость выросла, занимается в секции волейбола. Отношения в классе ровные.', NULL);
INSERT INTO transfer VALUES (1, 1, 2, 'Школа-гимназия № 7, г. Талдыкорган', NULL, '2026-11-18', '2026-11-20', '2026/008', 'Продолжить контроль посещаемости и работу с родителями.', 'План, характеристика, сведения о мерах: 6 листов', 0, NULL, NULL);
INSERT INTO paper VALUES (1, 1, 'protocol', 'kk', NULL, 1, NULL, '2026-06-23T16:30:00', 1, '                        № 12 жалпы білім беретін мектеп
                         г. Алматы, ул. Ученическая, 12
                           Телефон: +7 727 000 12 12
────────────────────────────────────────────────────────────────────────────────

                               № 2025/001 ХАТТАМА
                         Профилактика кеңесінің отырысы

2026 жылғы 22 маусым                                                 Актовый зал
Басталу уақыты: 14:00
Негіздеме: Распоряжение директора

Төраға: Жұмабаева Гүлнар Серікқызы, директор
Хатшы: Сапарбекова Айгүл Қайратқызы, әлеуметтік педагог

Қатысқандар: 6
┌────┬───────────────────────────────────────────┬─────────────────────────────┐
│   №│Тегі, аты, әкесінің аты (болған жағдайда)  │Лауазымы                     │
├────┼───────────────────────────────────────────┼─────────────────────────────┤
│   1│Жұмабаева Гүлнар Серікқызы                 │директор                     │
├────┼───────────────────────────────────────────┼─────────────────────────────┤
│   2│Сапарбекова Айгүл Қайратқызы               │әлеуметтік педагог           │
├────┼───────────────────────────────────────────┼─────────────────────────────┤
│   3│Ткаченко Ольга Викторовна                  │директордың тәрбие ісі       │
│    │                                           │жөніндегі орынбасары         │
├────┼───────────────────────────────────────────┼─────────────────────────────┤
│   4│Ли Марина Сергеевна                        │педагог-психолог             │
├────┼───────────────────────────────────────────┼─────────────────────────────┤
│   5│Бекмұратов Ерлан Талғатұлы                 │математика мұғалімі          │
├────┼───────────────────────────────────────────┼─────────────────────────────┤
│   6│Юлдашев Рустам Каримович                   │тарих мұғалімі               │
└────┴───────────────────────────────────────────┴─────────────────────────────┘

Қатыспағандар: 1
┌────┬──────────────────────────────┬────────────────────┬─────────────────────┐
│   №│Тегі, аты, әкесінің аты       │Лауазымы            │Себебі               │
│    │(болған жағдайда)             │                    │                     │
├────┼──────────────────────────────┼────────────────────┼─────────────────────┤
│   1│Қасымова Динара Маратқызы     │қазақ тілі мұғалімі │по болезни           │
└────┴──────────────────────────────┴────────────────────┴─────────────────────┘

Шақырылғандар: 3
┌────┬───────────────────────────────────────────┬─────────────────────────────┐
│   №│Тегі, аты, әкесінің аты (болған жағдайда)  │Туыстық дәрежесі, органы,    │
│    │                                           │лауазымы                     │
├────┼───────────────────────────────────────────┼─────────────────────────────┤
│   1│Нұрланов Бауыржан Төлегенұлы               │әкесі                        │
├────┼───────────────────────────────────────────┼─────────────────────────────┤
│   2│Оспанова Жанар Сәкенқызы                   │анасы                        │
├────┼───────────────────────────────────────────┼─────────────────────────────┤
│   3│Гаврилов Павел Ильич                       │әкесі                        │
└────┴───────────────────────────────────────────┴─────────────────────────────┘

КҮН ТӘРТІБІ

1. Есепке қою: Нұрланов Әлихан Бауыржанұлы, сыныбы: 9 «А». Баяндамашы:
   Сапарбекова А. Қ., әлеуметтік педагог


                                   бет 1 / 3
№ 2025/001 хаттама, 22.06.2026

2. Есепке қою: Оспанов Санжар Ғалымұлы, сыныбы: 9 «А». Баяндамашы:
   Сапарбекова А. Қ., әлеуметтік педагог
3. Есепке қою: Гаврилова София Павловна, сыныбы: 7 «Б». Баяндамашы:
   Сапарбекова А. Қ., әлеуметтік педагог

────────────────────────────────────────────────────────────────────────────────
1. Есепке қою
Білім алушы: Нұрланов Әлихан Бауыржанұлы, сыныбы: 9 «А»

ТЫҢДАЛДЫ: Сапарбекова А. Қ., әлеуметтік педагог
  Классный руководитель: за месяц пропущено 38 уроков без причины, накопились
  задолженности по двум предметам. Педагог-психолог: тревожность связана с
  отставанием, помощь возможна.

СӨЗ СӨЙЛЕДІ
  Заместитель директора: составить график дополнительных занятий и поручить
  контроль посещения классному руководителю.

Ата-ананың немесе өзге заңды өкілдің түсініктемесі
  Мать: работаю с шести утра, про пропуски узнала поздно, помощь школы принимаю.

Білім алушының түсініктемесі
  После болезни стало трудно, было стыдно спрашивать.

Дауыс берілді: жақтады — 6, қарсы — 0, қалыс қалды — 0

ШЕШІЛДІ
  Поставить на внутришкольный учёт, утвердить индивидуальный план до конца
  учебного года.
Жауапты: Юлдашев Р. К., тарих мұғалімі
Орындау мерзімі: 25.06.2026

────────────────────────────────────────────────────────────────────────────────
2. Есепке қою
Білім алушы: Оспанов Санжар Ғалымұлы, сыныбы: 9 «А»

ТЫҢДАЛДЫ: Сапарбекова А. Қ., әлеуметтік педагог
  Педагог-психолог: признаки зависимости, ребёнок готов работать над режимом.
  Классный руководитель: пропущено 17 первых уроков.

СӨЗ СӨЙЛЕДІ
  Учитель информатики: возьму в кружок.

Ата-ананың немесе өзге заңды өкілдің түсініктемесі
  Мать: прошу помощи, согласна на всё.

Білім алушының түсініктемесі
  Хочу научиться делать игры сам.

Дауыс берілді: жақтады — 6, қарсы — 0, қалыс қалды — 0

ШЕШІЛДІ
  Поставить на внутришкольный учёт, направить на консультацию.
Жауапты: Юлдашев Р. К., тарих мұғалімі
Орындау мерзімі: 25.06.2026


                                   бет 2 / 3
№ 2025/001 хаттама, 22.06.2026

────────────────────────────────────────────────────────────────────────────────
3. Есепке қою
Білім алушы: Гаврилова София Павловна, сыныбы: 7 «Б»

ТЫҢДАЛДЫ: Сапарбекова А. Қ., әлеуметтік педагог
  Социальный педагог: сведения органа подтвердились, условия для детей есть, но
  вечерами они одни. Классный руководитель: на уроки приходит вовремя, домашние
  задания без помощи не выполняет.

СӨЗ СӨЙЛЕДІ
  Инспектор: семья взята на контроль, нужна совместная работа.

Ата-ананың немесе өзге заңды өкілдің түсініктемесі
  Мать: согласна на помощь, бабушка будет забирать детей.

Білім алушының түсініктемесі
  После школы хочу оставаться на кружке.

Дауыс берілді: жақтады — 6, қарсы — 0, қалыс қалды — 0

ШЕШІЛДІ
  Поставить на внутришкольный учёт, направить семью в центр поддержки семьи.
Жауапты: Бекмұратов Е. Т., математика мұғалімі
Орындау мерзімі: 25.06.2026

────────────────────────────────────────────────────────────────────────────────

Отырысқа төрағалық етуші     __________________  Жұмабаева Гүлнар Серікқызы

Хатшы                        __________________  Сапарбекова Айгүл Қайратқызы



























                                   бет 3 / 3
', 'c709562eafa1f2b2bf83a4335b0ffa2c315c32da31ad7b80993ce147b88d8031');
INSERT INTO obligation VALUES (4, 2, 'gather_primary', 1, 1, NULL, 0, 'secretary', 2, '2026-06-05T11:30:00', NULL, NULL, '2026-06-09', 0, '2026-06-09T12:00:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (5, 2, 'gather_primary', 2, 2, NULL, 0, 'secretary', 2, '2026-06-05T11:30:00', NULL, NULL, '2026-06-09', 0, '2026-06-09T12:00:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (6, 2, 'gather_primary', 3, 3, NULL, 0, 'secretary', 2, '2026-06-05T11:30:00', NULL, NULL, '2026-06-09', 0, '2026-06-09T12:00:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (7, 2, 'materials', NULL, 1, NULL, 1, 'class_teacher', 9, '2026-06-09T12:00:00', NULL, NULL, NULL, 0, '2026-06-15T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (8, 2, 'materials', NULL, 1, NULL, 2, 'psychologist', 4, '2026-06-09T12:00:00', NULL, NULL, NULL, 0, '2026-06-15T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (9, 2, 'materials', NULL, 1, NULL, 3, 'secretary', 2, '2026-06-09T12:00:00', NULL, NULL, NULL, 0, '2026-06-15T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (10, 2, 'materials', NULL, 1, NULL, 4, 'secretary', 2, '2026-06-09T12:00:00', NULL, NULL, NULL, 0, '2026-06-15T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (11, 2, 'materials', NULL, 2, NULL, 5, 'class_teacher', 9, '2026-06-09T12:00:00', NULL, NULL, NULL, 0, '2026-06-15T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (12, 2, 'materials', NULL, 2, NULL, 6, 'psychologist', 4, '2026-06-09T12:00:00', NULL, NULL, NULL, 0, '2026-06-15T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (13, 2, 'materials', NULL, 2, NULL, 7, 'secretary', 2, '2026-06-09T12:00:00', NULL, NULL, NULL, 0, '2026-06-15T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (14, 2, 'materials', NULL, 2, NULL, 8, 'secretary', 2, '2026-06-09T12:00:00', NULL, NULL, NULL, 0, '2026-06-15T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (15, 2, 'materials', NULL, 3, NULL, 9, 'class_teacher', 7, '2026-06-09T12:00:00', NULL, NULL, NULL, 0, '2026-06-15T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (16, 2, 'materials', NULL, 3, NULL, 10, 'psychologist', 4, '2026-06-09T12:00:00', NULL, NULL, NULL, 0, '2026-06-15T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (17, 2, 'materials', NULL, 3, NULL, 11, 'secretary', 2, '2026-06-09T12:00:00', NULL, NULL, NULL, 0, '2026-06-15T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (18, 2, 'materials', NULL, 3, NULL, 12, 'secretary', 2, '2026-06-09T12:00:00', NULL, NULL, NULL, 0, '2026-06-15T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (20, 2, 'approve_plan', NULL, 1, 1, 0, 'head', 1, '2026-06-22T14:20:00', NULL, NULL, NULL, 0, '2026-06-24T10:00:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (21, 2, 'approve_plan', NULL, 2, 1, 0, 'head', 1, '2026-06-22T14:40:00', NULL, NULL, NULL, 0, '2026-06-25T10:00:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (22, 2, 'notify_agency', 3, 3, 1, 1, 'secretary', 2, '2026-06-22T15:10:00', NULL, NULL, '2026-06-23', 0, '2026-06-23T11:00:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (23, 2, 'approve_plan', NULL, 3, 1, 0, 'head', 1, '2026-06-22T15:10:00', NULL, NULL, NULL, 0, '2026-06-25T10:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (24, 2, 'measure', NULL, 1, NULL, 1, 'psychologist', 4, '2026-06-24T10:00:00', NULL, NULL, '2026-09-01', 0, '2026-08-31T12:00:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (25, 2, 'measure', NULL, 1, NULL, 2, 'class_teacher', 9, '2026-06-24T10:00:00', NULL, NULL, '2026-09-29', 0, '2026-09-30T12:00:00', 1, NULL, NULL, NULL);
INSERT INTO obligation VALUES (26, 2, 'measure', NULL, 1, NULL, 3, 'secretary', 2, '2026-06-24T10:00:00', NULL, NULL, '2026-10-13', 0, '2026-10-12T12:00:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (27, 2, 'measure', NULL, 1, NULL, 4, 'class_teacher', 9, '2026-06-24T10:00:00', NULL, NULL, '2026-10-28', 0, '2026-10-27T12:00:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (28, 2, 'hand_copy', NULL, 1, NULL, 1, 'secretary', 2, '2026-06-24T10:00:00', NULL, NULL, NULL, 0, '2026-06-25T17:05:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (29, 2, 'parent_consent', NULL, 1, NULL, 1, 'secretary', 2, '2026-06-24T10:00:00', NULL, NULL, NULL, 0, '2026-06-25T17:00:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (30, 2, 'review_plan', NULL, 1, NULL, 1, 'deputy', 3, '2026-06-24T10:00:00', NULL, NULL, NULL, 0, NULL, NULL, '2026-11-24T15:20:00', NULL, 'The child was removed from the register.');
INSERT INTO obligation VALUES (31, 2, 'measure', NULL, 2, NULL, 5, 'psychologist', 4, '2026-06-25T10:00:00', NULL, NULL, '2026-12-09', 0, NULL, NULL, '2026-11-20T11:00:00', NULL, 'The child went to another school.');
INSERT INTO obligation VALUES (32, 2, 'measure', NULL, 2, NULL, 6, 'class_teacher', 9, '2026-06-25T10:00:00', NULL, NULL, '2026-12-24', 0, NULL, NULL, '2026-11-20T11:00:00', NULL, 'The child went to another school.');
INSERT INTO obligation VALUES (33, 2, 'measure', NULL, 2, NULL, 7, 'secretary', 2, '2026-06-25T10:00:00', NULL, NULL, '2027-01-12', 0, NULL, NULL, '2026-11-20T11:00:00', NULL, 'The child went to another school.');
INSERT INTO obligation VALUES (34, 2, 'hand_copy', NULL, 2, NULL, 2, 'secretary', 2, '2026-06-25T10:00:00', NULL, NULL, NULL, 0, '2026-06-26T17:05:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (35, 2, 'parent_consent', NULL, 2, NULL, 2, 'secretary', 2, '2026-06-25T10:00:00', NULL, NULL, NULL, 0, '2026-06-26T17:00:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (36, 2, 'review_plan', NULL, 2, NULL, 2, 'deputy', 3, '2026-06-25T10:00:00', NULL, NULL, NULL, 0, NULL, NULL, '2026-11-20T11:00:00', NULL, 'The child went to another school.');
INSERT INTO obligation VALUES (37, 1, 'measure', NULL, 3, NULL, 8, 'psychologist', 4, '2026-06-25T10:30:00', NULL, NULL, '2026-10-13', 0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO obligation VALUES (38, 1, 'measure', NULL, 3, NULL, 9, 'class_teacher', 7, '2026-06-25T10:30:00', NULL, NULL, '2026-10-28', 0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO obligation VALUES (39, 1, 'measure', NULL, 3, NULL, 10, 'secretary', 2, '2026-06-25T10:30:00', NULL, NULL, '2026-11-23', 0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO obligation VALUES (40, 1, 'hand_copy', NULL, 3, NULL, 3, 'secretary', 2, '2026-06-25T10:30:00', NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO obligation VALUES (41, 2, 'parent_consent', NULL, 3, NULL, 3, 'secretary', 2, '2026-06-25T10:30:00', NULL, NULL, NULL, 0, NULL, NULL, '2026-06-26T12:00:00', NULL, 'The parents did not agree to the plan.');
INSERT INTO obligation VALUES (42, 1, 'review_plan', NULL, 3, NULL, 3, 'deputy', 3, '2026-06-25T10:30:00', NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO obligation VALUES (43, 2, 'petition', NULL, 3, NULL, 0, 'head', 1, '2026-06-26T12:00:00', NULL, NULL, NULL, 0, '2026-09-04T12:00:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (85, 2, 'gather_primary', 8, 8, NULL, 0, 'secretary', 2, '2026-10-15T11:30:00', NULL, NULL, '2026-10-19', 0, '2026-10-19T12:00:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (88, 2, 'gather_primary', 10, 10, NULL, 0, 'secretary', 2, '2026-10-16T11:30:00', NULL, NULL, '2026-10-20', 0, '2026-10-20T12:00:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (93, 2, 'materials', NULL, 8, NULL, 29, 'class_teacher', 9, '2026-10-19T12:00:00', NULL, NULL, NULL, 0, '2026-10-23T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (94, 2, 'materials', NULL, 8, NULL, 30, 'psychologist', 4, '2026-10-19T12:00:00', NULL, NULL, NULL, 0, '2026-10-23T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (95, 2, 'materials', NULL, 8, NULL, 31, 'secretary', 2, '2026-10-19T12:00:00', NULL, NULL, NULL, 0, '2026-10-23T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (96, 2, 'materials', NULL, 8, NULL, 32, 'secretary', 2, '2026-10-19T12:00:00', NULL, NULL, NULL, 0, '2026-10-23T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (102, 2, 'materials', NULL, 10, NULL, 37, 'class_teacher', 8, '2026-10-20T12:00:00', NULL, NULL, NULL, 0, '2026-10-27T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (103, 2, 'materials', NULL, 10, NULL, 38, 'psychologist', 4, '2026-10-20T12:00:00', NULL, NULL, NULL, 0, '2026-10-27T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (104, 2, 'materials', NULL, 10, NULL, 39, 'secretary', 2, '2026-10-20T12:00:00', NULL, NULL, NULL, 0, '2026-10-27T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (105, 2, 'materials', NULL, 10, NULL, 40, 'secretary', 2, '2026-10-20T12:00:00', NULL, NULL, NULL, 0, '2026-10-27T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (109, 2, 'notify_agency', 8, 8, 3, 2, 'secretary', 2, '2026-11-03T14:50:00', NULL, NULL, '2026-11-04', 0, '2026-11-04T12:00:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (127, 3, 'materials', NULL, 1, NULL, 45, 'class_teacher', 9, '2026-11-13T11:00:00', NULL, NULL, '2026-11-23', 0, NULL, NULL, '2026-11-24T15:20:00', NULL, 'The child was removed from the register.');
INSERT INTO obligation VALUES (128, 3, 'materials', NULL, 1, NULL, 46, 'psychologist', 4, '2026-11-13T11:00:00', NULL, NULL, '2026-11-23', 0, NULL, NULL, '2026-11-24T15:20:00', NULL, 'The child was removed from the register.');
INSERT INTO obligation VALUES (142, 1, 'transfer_confirm', NULL, 2, NULL, 1, 'secretary', 2, '2026-11-20T11:00:00', NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO obligation VALUES (151, 1, 'notify_agency', 8, 8, 4, 2, 'secretary', 2, '2026-11-24T14:30:00', NULL, NULL, '2026-11-25', 0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO obligation VALUES (152, 1, 'approve_plan', NULL, 8, 4, 0, 'head', 1, '2026-11-24T14:30:00', NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO case_event VALUES (5, 1, 1, NULL, 'signal_received', '2026-06-05T10:05:00', '2026-06-05T10:05:00', 9, 'signal', 1, '2026/001');
INSERT INTO case_event VALUES (6, 1, 1, NULL, 'case_opened', '2026-06-05T11:30:00', '2026-06-05T11:30:00', 2, 'signal', 1, '2026/001');
INSERT INTO case_event VALUES (7, 1, 1, NULL, 'signal_registered', '2026-06-05T11:30:00', '2026-06-05T11:30:00', 2, 'signal', 1, '2026/001');
INSERT INTO case_event VALUES (9, 2, 2, NULL, 'signal_received', '2026-06-05T10:05:00', '2026-06-05T10:05:00', 2, 'signal', 2, '2026/002');
INSERT INTO case_event VALUES (10, 2, 2, NULL, 'case_opened', '2026-06-05T11:30:00', '2026-06-05T11:30:00', 2, 'signal', 2, '2026/002');
INSERT INTO case_event VALUES (11, 2, 2, NULL, 'signal_registered', '2026-06-05T11:30:00', '2026-06-05T11:30:00', 2, 'signal', 2, '2026/002');
INSERT INTO case_event VALUES (13, 3, 3, NULL, 'signal_received', '2026-06-05T10:05:00', '2026-06-05T10:05:00', 2, 'signal', 3, '2026/003');
INSERT INTO case_event VALUES (14, 3, 3, NULL, 'case_opened', '2026-06-05T11:30:00', '2026-06-05T11:30:00', 2, 'signal', 3, '2026/003');
INSERT INTO case_event VALUES (15, 3, 3, NULL, 'signal_registered', '2026-06-05T11:30:00', '2026-06-05T11:30:00', 2, 'signal', 3, '2026/003');
INSERT INTO case_event VALUES (16, 1, NULL, NULL, 'primary_completed', '2026-06-09T12:00:00', '2026-06-09T12:00:00', 2, NULL, NULL, NULL);
INSERT INTO case_event VALUES (17, 2, NULL, NULL, 'primary_completed', '2026-06-09T12:00:00', '2026-06-09T12:00:00', 2, NULL, NULL, NULL);
INSERT INTO case_event VALUES (18, 3, NULL, NULL, 'primary_completed', '2026-06-09T12:00:00', '2026-06-09T12:00:00', 2, NULL, NULL, NULL);
INSERT INTO case_event VALUES (19, 1, NULL, NULL, 'visit_made', '2026-06-10T16:00:00', '2026-06-10T16:00:00', 2, 'visit', 1, NULL);
INSERT INTO case_event VALUES (20, 2, NULL, NULL, 'visit_made', '2026-06-10T16:00:00', '2026-06-10T16:00:00', 2, 'visit', 2, NULL);
INSERT INTO case_event VALUES (21, 3, NULL, NULL, 'visit_made', '2026-06-10T16:00:00', '2026-06-10T16:00:00', 2, 'visit', 3, NULL);
INSERT INTO case_event VALUES (22, 1, NULL, NULL, 'material_written', '2026-06-12T15:00:00', '2026-06-12T15:00:00', 9, 'material', 1, NULL);
INSERT INTO case_event VALUES (23, 1, NULL, NULL, 'material_written', '2026-06-12T15:00:00', '2026-06-12T15:00:00', 4, 'material', 2, NULL);
INSERT INTO case_event VALUES (24, 1, NULL, NULL, 'material_written', '2026-06-12T15:00:00', '2026-06-12T15:00:00', 2, 'material', 4, NULL);
INSERT INTO case_event VALUES (25, 2, NULL, NULL, 'material_written', '2026-06-12T15:00:00', '2026-06-12T15:00:00', 9, 'material', 5, NULL);
INSERT INTO case_event VALUES (26, 2, NULL, NULL, 'material_written', '2026-06-12T15:00:00', '2026-06-12T15:00:00', 4, 'material', 6, NULL);
INSERT INTO case_event VALUES (27, 2, NULL, NULL, 'material_written', '2026-06-12T15:00:00', '2026-06-12T15:00:00', 2, 'material', 8, NULL);
INSERT INTO case_event VALUES (28, 3, NULL, NULL, 'material_written', '2026-06-12T15:00:00', '2026-06-12T15:00:00', 7, 'material', 9, NULL);
INSERT INTO case_event VALUES (29, 3, NULL, NULL, 'material_written', '2026-06-12T15:00:00', '2026-06-12T15:00:00', 4, 'material', 10, NULL);
INSERT INTO case_event VALUES (30, 3, NULL, NULL, 'material_written', '2026-06-12T15:00:00', '2026-06-12T15:00:00', 2, 'material', 12, NULL);
INSERT INTO case_event VALUES (32, 1, NULL, NULL, 'materials_handed', '2026-06-15T09:30:00', '2026-06-15T09:30:00', 3, 'material', 1, NULL);
INSERT INTO case_event VALUES (33, 1, NULL, NULL, 'materials_handed', '2026-06-15T09:30:00', '2026-06-15T09:30:00', 3, 'material', 2, NULL);
INSERT INTO case_event VALUES (34, 1, NULL, NULL, 'materials_handed', '2026-06-15T09:30:00', '2026-06-15T09:30:00', 3, 'material', 3, NULL);
INSERT INTO case_event VALUES (35, 1, NULL, NULL, 'materials_handed', '2026-06-15T09:30:00', '2026-06-15T09:30:00', 3, 'material', 4, NULL);
INSERT INTO case_event VALUES (36, 2, NULL, NULL, 'materials_handed', '2026-06-15T09:30:00', '2026-06-15T09:30:00', 3, 'material', 5, NULL);
INSERT INTO case_event VALUES (37, 2, NULL, NULL, 'materials_handed', '2026-06-15T09:30:00', '2026-06-15T09:30:00', 3, 'material', 6, NULL);
INSERT INTO case_event VALUES (38, 2, NULL, NULL, 'materials_handed', '2026-06-15T09:30:00', '2026-06-15T09:30:00', 3, 'material', 7, NULL);
INSERT INTO case_event VALUES (39, 2, NULL, NULL, 'materials_handed', '2026-06-15T09:30:00', '2026-06-15T09:30:00', 3, 'material', 8, NULL);
INSERT INTO case_event VALUES (40, 3, NULL, NULL, 'materials_handed', '2026-06-15T09:30:00', '2026-06-15T09:30:00', 3, 'material', 9, NULL);
INSERT INTO case_event VALUES (41, 3, NULL, NULL, 'materials_handed', '2026-06-15T09:30:00', '2026-06-15T09:30:00', 3, 'material', 10, NULL);
INSERT INTO case_event VALUES (42, 3, NULL, NULL, 'materials_handed', '2026-06-15T09:30:00', '2026-06-15T09:30:00', 3, 'material', 11, NULL);
INSERT INTO case_event VALUES (43, 3, NULL, NULL, 'materials_handed', '2026-06-15T09:30:00', '2026-06-15T09:30:00', 3, 'material', 12, NULL);
INSERT INTO case_event VALUES (44, 1, NULL, NULL, 'representation_made', '2026-06-15T14:00:00', '2026-06-15T14:00:00', 3, 'representation', 1, NULL);
INSERT INTO case_event VALUES (45, 2, NULL, NULL, 'representation_made', '2026-06-15T14:00:00', '2026-06-15T14:00:00', 3, 'representation', 2, NULL);
INSERT INTO case_event VALUES (46, 3, NULL, NULL, 'representation_made', '2026-06-15T14:00:00', '2026-06-15T14:00:00', 3, 'representation', 3, NULL);
INSERT INTO case_event VALUES (47, 1, NULL, 1, 'meeting_called', '2026-06-16T09:40:00', '2026-06-16T09:40:00', 2, 'meeting', 1, NULL);
INSERT INTO case_event VALUES (48, 1, NULL, 1, 'invited', '2026-06-16T09:40:00', '2026-06-16T09:40:00', 2, 'participant', 8, NULL);
INSERT INTO case_event VALUES (49, 2, NULL, 1, 'meeting_called', '2026-06-16T09:40:00', '2026-06-16T09:40:00', 2, 'meeting', 1, NULL);
INSERT INTO case_event VALUES (50, 2, NULL, 1, 'invited', '2026-06-16T09:40:00', '2026-06-16T09:40:00', 2, 'participant', 9, NULL);
INSERT INTO case_event VALUES (51, 3, NULL, 1, 'meeting_called', '2026-06-16T09:40:00', '2026-06-16T09:40:00', 2, 'meeting', 1, NULL);
INSERT INTO case_event VALUES (52, 3, NULL, 1, 'invited', '2026-06-16T09:40:00', '2026-06-16T09:40:00', 2, 'participant', 10, NULL);
INSERT INTO case_event VALUES (54, 1, NULL, 1, 'meeting_opened', '2026-06-22T14:00:00', '2026-06-22T14:00:00', 2, 'meeting', 1, NULL);
INSERT INTO case_event VALUES (55, 2, NULL, 1, 'meeting_opened', '2026-06-22T14:00:00', '2026-06-22T14:00:00', 2, 'meeting', 1, NULL);
INSERT INTO case_event VALUES (56, 3, NULL, 1, 'meeting_opened', '2026-06-22T14:00:00', '2026-06-22T14:00:00', 2, 'meeting', 1, NULL);
INSERT INTO case_event VALUES (57, 1, NULL, 1, 'decision_placed', '2026-06-22T14:20:00', '2026-06-22T14:20:00', 2, 'agenda_item', 1, 'Поставить на внутришкольный учёт, утвердить индивидуальный план до конца учебного года.');
INSERT INTO case_event VALUES (58, 2, NULL, 1, 'decision_placed', '2026-06-22T14:40:00', '2026-06-22T14:40:00', 2, 'agenda_item', 2, 'Поставить на внутришкольный учёт, направить на консультацию.');
INSERT INTO case_event VALUES (59, 3, NULL, 1, 'decision_placed', '2026-06-22T15:10:00', '2026-06-22T15:10:00', 2, 'agenda_item', 3, 'Поставить на внутришкольный учёт, направить семью в центр поддержки семьи.');
INSERT INTO case_event VALUES (60, 3, NULL, NULL, 'notice_sent', '2026-06-23T11:00:00', '2026-06-23T11:00:00', 2, 'notice', 1, '2026/001');
INSERT INTO case_event VALUES (61, 1, NULL, NULL, 'plan_drawn', '2026-06-23T14:00:00', '2026-06-23T14:00:00', 2, 'plan', 1, NULL);
INSERT INTO case_event VALUES (62, 1, NULL, NULL, 'note', '2026-06-23T14:00:00', '2026-06-23T14:00:00', 2, 'plan', 1, 'Laid before the head of the school.');
INSERT INTO case_event VALUES (64, 1, NULL, 1, 'protocol_signed', '2026-06-23T16:30:00', '2026-06-23T16:30:00', 1, 'meeting', 1, '2025/001');
INSERT INTO case_event VALUES (65, 2, NULL, 1, 'protocol_signed', '2026-06-23T16:30:00', '2026-06-23T16:30:00', 1, 'meeting', 1, '2025/001');
INSERT INTO case_event VALUES (66, 3, NULL, 1, 'protocol_signed', '2026-06-23T16:30:00', '2026-06-23T16:30:00', 1, 'meeting', 1, '2025/001');
INSERT INTO case_event VALUES (67, 1, NULL, NULL, 'plan_approved', '2026-06-24T10:00:00', '2026-06-24T10:00:00', 1, 'plan', 1, NULL);
INSERT INTO case_event VALUES (68, 2, NULL, NULL, 'plan_drawn', '2026-06-24T14:00:00', '2026-06-24T14:00:00', 2, 'plan', 2, NULL);
INSERT INTO case_event VALUES (69, 2, NULL, NULL, 'note', '2026-06-24T14:00:00', '2026-06-24T14:00:00', 2, 'plan', 2, 'Laid before the head of the school.');
INSERT INTO case_event VALUES (70, 3, NULL, NULL, 'plan_drawn', '2026-06-24T15:00:00', '2026-06-24T15:00:00', 2, 'plan', 3, NULL);
INSERT INTO case_event VALUES (71, 3, NULL, NULL, 'note', '2026-06-24T15:00:00', '2026-06-24T15:00:00', 2, 'plan', 3, 'Laid before the head of the school.');
INSERT INTO case_event VALUES (72, 2, NULL, NULL, 'plan_approved', '2026-06-25T10:00:00', '2026-06-25T10:00:00', 1, 'plan', 2, NULL);
INSERT INTO case_event VALUES (73, 3, NULL, NULL, 'plan_approved', '2026-06-25T10:30:00', '2026-06-25T10:30:00', 1, 'plan', 3, NULL);
INSERT INTO case_event VALUES (74, 1, NULL, NULL, 'parent_consented', '2026-06-25T17:00:00', '2026-06-25T17:00:00', 2, 'plan', 1, NULL);
INSERT INTO case_event VALUES (75, 1, NULL, NULL, 'plan_copy_handed', '2026-06-25T17:05:00', '2026-06-25T17:05:00', 2, 'plan', 1, NULL);
INSERT INTO case_event VALUES (76, 3, NULL, NULL, 'help_refused', '2026-06-26T12:00:00', '2026-06-26T12:00:00', 2, 'plan', 3, NULL);
INSERT INTO case_event VALUES (77, 2, NULL, NULL, 'parent_consented', '2026-06-26T17:00:00', '2026-06-26T17:00:00', 2, 'plan', 2, NULL);
INSERT INTO case_event VALUES (78, 2, NULL, NULL, 'plan_copy_handed', '2026-06-26T17:05:00', '2026-06-26T17:05:00', 2, 'plan', 2, NULL);
INSERT INTO case_event VALUES (79, 3, NULL, NULL, 'help_refused', '2026-07-21T12:00:00', '2026-07-21T12:00:00', 2, 'refusal', 1, NULL);
INSERT INTO case_event VALUES (80, 1, NULL, NULL, 'measure_noted', '2026-07-28T12:00:00', '2026-07-28T12:00:00', 2, 'measure', 1, 'Приходит охотно, стал спокойнее.');
INSERT INTO case_event VALUES (133, 1, NULL, NULL, 'measure_closed', '2026-08-31T12:00:00', '2026-08-31T12:00:00', 2, 'measure', 1, 'Курс пройден, тревожность в норме.');
INSERT INTO case_event VALUES (134, 3, NULL, 2, 'meeting_called', '2026-08-31T12:30:00', '2026-08-31T12:30:00', 2, 'meeting', 2, NULL);
INSERT INTO case_event VALUES (135, 3, NULL, 2, 'invited', '2026-08-31T12:30:00', '2026-08-31T12:30:00', 2, 'participant', 23, NULL);
INSERT INTO case_event VALUES (140, 3, NULL, 2, 'meeting_opened', '2026-09-03T14:00:00', '2026-09-03T14:00:00', 2, 'meeting', 2, NULL);
INSERT INTO case_event VALUES (144, 3, NULL, 2, 'decision_petition', '2026-09-03T15:25:00', '2026-09-03T15:25:00', 2, 'agenda_item', 7, 'Обратиться с ходатайством в территориальную комиссию по делам несовершеннолетних и защите их прав.');
INSERT INTO case_event VALUES (145, 3, NULL, NULL, 'petition_sent', '2026-09-04T12:00:00', '2026-09-04T12:00:00', 1, 'petition', 1, '2026/002');
INSERT INTO case_event VALUES (152, 3, NULL, 2, 'protocol_signed', '2026-09-04T16:30:00', '2026-09-04T16:30:00', 1, 'meeting', 2, '2026/001');
INSERT INTO case_event VALUES (162, 2, NULL, NULL, 'measure_noted', '2026-09-29T16:00:00', '2026-09-29T16:00:00', 2, 'measure', 5, 'Приходит охотно, стал спокойнее.');
INSERT INTO case_event VALUES (163, 1, NULL, NULL, 'measure_closed', '2026-09-30T12:00:00', '2026-09-30T12:00:00', 2, 'measure', 2, 'Пропусков без причины нет.');
INSERT INTO case_event VALUES (164, 3, NULL, NULL, 'petition_outcome', '2026-10-06T12:00:00', '2026-10-06T12:00:00', 2, 'petition', 1, NULL);
INSERT INTO case_event VALUES (165, 1, NULL, NULL, 'measure_closed', '2026-10-12T12:00:00', '2026-10-12T12:00:00', 2, 'measure', 3, 'Связь с семьёй налажена.');
INSERT INTO case_event VALUES (175, 8, 8, NULL, 'signal_received', '2026-10-15T10:05:00', '2026-10-15T10:05:00', 2, 'signal', 8, '2026/008');
INSERT INTO case_event VALUES (176, 8, 8, NULL, 'case_opened', '2026-10-15T11:30:00', '2026-10-15T11:30:00', 2, 'signal', 8, '2026/008');
INSERT INTO case_event VALUES (177, 8, 8, NULL, 'signal_registered', '2026-10-15T11:30:00', '2026-10-15T11:30:00', 2, 'signal', 8, '2026/008');
INSERT INTO case_event VALUES (184, 10, 10, NULL, 'signal_received', '2026-10-16T10:05:00', '2026-10-16T10:05:00', 2, 'signal', 10, '2026/010');
INSERT INTO case_event VALUES (185, 10, 10, NULL, 'case_opened', '2026-10-16T11:30:00', '2026-10-16T11:30:00', 2, 'signal', 10, '2026/010');
INSERT INTO case_event VALUES (186, 10, 10, NULL, 'signal_registered', '2026-10-16T11:30:00', '2026-10-16T11:30:00', 2, 'signal', 10, '2026/010');
INSERT INTO case_event VALUES (188, 8, NULL, NULL, 'primary_completed', '2026-10-19T12:00:00', '2026-10-19T12:00:00', 2, NULL, NULL, NULL);
INSERT INTO case_event VALUES (191, 10, NULL, NULL, 'primary_completed', '2026-10-20T12:00:00', '2026-10-20T12:00:00', 2, NULL, NULL, NULL);
INSERT INTO case_event VALUES (193, 8, NULL, NULL, 'visit_made', '2026-10-20T16:00:00', '2026-10-20T16:00:00', 2, 'visit', 8, NULL);
INSERT INTO case_event VALUES (195, 10, NULL, NULL, 'visit_made', '2026-10-21T16:00:00', '2026-10-21T16:00:00', 2, 'visit', 10, NULL);
INSERT INTO case_event VALUES (199, 8, NULL, NULL, 'material_written', '2026-10-22T15:00:00', '2026-10-22T15:00:00', 9, 'material', 29, NULL);
INSERT INTO case_event VALUES (200, 8, NULL, NULL, 'material_written', '2026-10-22T15:00:00', '2026-10-22T15:00:00', 4, 'material', 30, NULL);
INSERT INTO case_event VALUES (201, 8, NULL, NULL, 'material_written', '2026-10-22T15:00:00', '2026-10-22T15:00:00', 2, 'material', 32, NULL);
INSERT INTO case_event VALUES (210, 8, NULL, NULL, 'materials_handed', '2026-10-23T09:30:00', '2026-10-23T09:30:00', 3, 'material', 29, NULL);
INSERT INTO case_event VALUES (211, 8, NULL, NULL, 'materials_handed', '2026-10-23T09:30:00', '2026-10-23T09:30:00', 3, 'material', 30, NULL);
INSERT INTO case_event VALUES (212, 8, NULL, NULL, 'materials_handed', '2026-10-23T09:30:00', '2026-10-23T09:30:00', 3, 'material', 31, NULL);
INSERT INTO case_event VALUES (213, 8, NULL, NULL, 'materials_handed', '2026-10-23T09:30:00', '2026-10-23T09:30:00', 3, 'material', 32, NULL);
INSERT INTO case_event VALUES (219, 8, NULL, NULL, 'representation_made', '2026-10-23T14:00:00', '2026-10-23T14:00:00', 3, 'representation', 8, NULL);
INSERT INTO case_event VALUES (222, 10, NULL, NULL, 'material_written', '2026-10-23T15:00:00', '2026-10-23T15:00:00', 8, 'material', 37, NULL);
INSERT INTO case_event VALUES (223, 10, NULL, NULL, 'material_written', '2026-10-23T15:00:00', '2026-10-23T15:00:00', 4, 'material', 38, NULL);
INSERT INTO case_event VALUES (224, 10, NULL, NULL, 'material_written', '2026-10-23T15:00:00', '2026-10-23T15:00:00', 2, 'material', 40, NULL);
INSERT INTO case_event VALUES (225, 10, NULL, NULL, 'materials_handed', '2026-10-27T09:30:00', '2026-10-27T09:30:00', 3, 'material', 37, NULL);
INSERT INTO case_event VALUES (226, 10, NULL, NULL, 'materials_handed', '2026-10-27T09:30:00', '2026-10-27T09:30:00', 3, 'material', 38, NULL);
INSERT INTO case_event VALUES (227, 10, NULL, NULL, 'materials_handed', '2026-10-27T09:30:00', '2026-10-27T09:30:00', 3, 'material', 39, NULL);
INSERT INTO case_event VALUES (228, 10, NULL, NULL, 'materials_handed', '2026-10-27T09:30:00', '2026-10-27T09:30:00', 3, 'material', 40, NULL);
INSERT INTO case_event VALUES (231, 8, NULL, 3, 'meeting_called', '2026-10-27T09:40:00', '2026-10-27T09:40:00', 2, 'meeting', 3, NULL);
INSERT INTO case_event VALUES (232, 8, NULL, 3, 'invited', '2026-10-27T09:40:00', '2026-10-27T09:40:00', 2, 'participant', 32, NULL);
INSERT INTO case_event VALUES (235, 1, NULL, NULL, 'measure_closed', '2026-10-27T12:00:00', '2026-10-27T12:00:00', 2, 'measure', 4, 'Сданы все темы.');
INSERT INTO case_event VALUES (236, 10, NULL, NULL, 'representation_made', '2026-10-27T14:00:00', '2026-10-27T14:00:00', 3, 'representation', 10, NULL);
INSERT INTO case_event VALUES (237, 10, NULL, 3, 'meeting_called', '2026-10-28T09:40:00', '2026-10-28T09:40:00', 2, 'meeting', 3, NULL);
INSERT INTO case_event VALUES (238, 10, NULL, 3, 'invited', '2026-10-28T09:40:00', '2026-10-28T09:40:00', 2, 'participant', 35, NULL);
INSERT INTO case_event VALUES (243, 8, NULL, 3, 'meeting_opened', '2026-11-03T14:00:00', '2026-11-03T14:00:00', 2, 'meeting', 3, NULL);
INSERT INTO case_event VALUES (245, 10, NULL, 3, 'meeting_opened', '2026-11-03T14:00:00', '2026-11-03T14:00:00', 2, 'meeting', 3, NULL);
INSERT INTO case_event VALUES (247, 10, NULL, 3, 'decision_refused', '2026-11-03T14:30:00', '2026-11-03T14:30:00', 2, 'agenda_item', 11, 'Отказать в постановке на внутришкольный учёт: оснований недостаточно. Классному руководителю продолжить наблюдение.');
INSERT INTO case_event VALUES (248, 8, NULL, 3, 'decision_postponed', '2026-11-03T14:50:00', '2026-11-03T14:50:00', 2, 'agenda_item', 9, 'Отложить рассмотрение: родители не явились по уважительной причине, ответ органа здравоохранения не получен.');
INSERT INTO case_event VALUES (255, 8, NULL, NULL, 'notice_sent', '2026-11-04T12:00:00', '2026-11-04T12:00:00', 2, 'notice', 3, '2026/005');
INSERT INTO case_event VALUES (258, 8, NULL, 3, 'protocol_signed', '2026-11-04T16:30:00', '2026-11-04T16:30:00', 1, 'meeting', 3, '2026/002');
INSERT INTO case_event VALUES (260, 10, NULL, 3, 'protocol_signed', '2026-11-04T16:30:00', '2026-11-04T16:30:00', 1, 'meeting', 3, '2026/002');
INSERT INTO case_event VALUES (293, 1, NULL, NULL, 'material_written', '2026-11-13T11:00:00', '2026-11-13T11:00:00', 9, 'material', 45, NULL);
INSERT INTO case_event VALUES (294, 1, NULL, NULL, 'material_written', '2026-11-13T11:00:00', '2026-11-13T11:00:00', 4, 'material', 46, NULL);
INSERT INTO case_event VALUES (297, 1, NULL, NULL, 'removal_requested', '2026-11-17T11:00:00', '2026-11-17T11:00:00', 2, 'removal', 1, NULL);
INSERT INTO case_event VALUES (303, 8, NULL, 4, 'meeting_called', '2026-11-18T11:00:00', '2026-11-18T11:00:00', 2, 'meeting', 4, NULL);
INSERT INTO case_event VALUES (304, 8, NULL, 4, 'invited', '2026-11-18T11:00:00', '2026-11-18T11:00:00', 2, 'participant', 45, NULL);
INSERT INTO case_event VALUES (307, 1, NULL, 4, 'meeting_called', '2026-11-18T11:20:00', '2026-11-18T11:20:00', 2, 'meeting', 4, NULL);
INSERT INTO case_event VALUES (308, 1, NULL, 4, 'invited', '2026-11-18T11:20:00', '2026-11-18T11:20:00', 2, 'participant', 47, NULL);
INSERT INTO case_event VALUES (325, 2, NULL, NULL, 'transfer_sent', '2026-11-20T11:00:00', '2026-11-20T11:00:00', 2, 'transfer', 1, '2026/008');
INSERT INTO case_event VALUES (346, 8, NULL, 4, 'meeting_opened', '2026-11-24T14:00:00', '2026-11-24T14:00:00', 2, 'meeting', 4, NULL);
INSERT INTO case_event VALUES (348, 1, NULL, 4, 'meeting_opened', '2026-11-24T14:00:00', '2026-11-24T14:00:00', 2, 'meeting', 4, NULL);
INSERT INTO case_event VALUES (350, 8, NULL, 4, 'decision_placed', '2026-11-24T14:30:00', '2026-11-24T14:30:00', 2, 'agenda_item', 13, 'Поставить на внутришкольный учёт, направить на консультацию.');
INSERT INTO case_event VALUES (352, 1, NULL, 4, 'decision_removed', '2026-11-24T15:20:00', '2026-11-24T15:20:00', 2, 'agenda_item', 15, 'Снять с внутришкольного учёта в связи с положительной динамикой.');
INSERT INTO audit VALUES (1, '2026-11-25T10:00:00', NULL, 'root', 'staff_edit', 'staff', 1, NULL, NULL, NULL, NULL, NULL, '0000000000000000000000000000000000000000000000000000000000000000', '21aca2afb5f88d1298576eee1cc000b8b86988c12f6db4cd82c96f8fca1680d6');
INSERT INTO audit VALUES (2, '2026-11-25T10:00:00', NULL, 'root', 'staff_edit', 'staff', 2, NULL, NULL, NULL, NULL, NULL, '21aca2afb5f88d1298576eee1cc000b8b86988c12f6db4cd82c96f8fca1680d6', '696e04bdd823db1b8c39152f70850d5bff35fc11928294e64459ef134dfda7fb');
INSERT INTO audit VALUES (3, '2026-11-25T10:00:00', 2, 'root', 'school_edit', 'school', 1, NULL, NULL, NULL, NULL, NULL, '696e04bdd823db1b8c39152f70850d5bff35fc11928294e64459ef134dfda7fb', '2a67e249954bf5e02630491ae4c87a1c88ac34de37387f7f79f47d12b7fef877');
INSERT INTO audit VALUES (4, '2026-05-22T09:00:00', 2, 'root', 'staff_edit', 'staff', 3, NULL, NULL, NULL, NULL, NULL, '2a67e249954bf5e02630491ae4c87a1c88ac34de37387f7f79f47d12b7fef877', 'ee99e5bd91257db87363c41a2834eccf3abcf8186b0ba62e2f2492ecc0d57177');
INSERT INTO audit VALUES (5, '2026-05-22T09:00:00', 2, 'root', 'staff_edit', 'staff', 4, NULL, NULL, NULL, NULL, NULL, 'ee99e5bd91257db87363c41a2834eccf3abcf8186b0ba62e2f2492ecc0d57177', 'da226ecc1eefb3845d65ed8eb1098356056290c0b6b4de9429445c4aed3bad6a');
INSERT INTO audit VALUES (6, '2026-05-22T09:00:00', 2, 'root', 'staff_edit', 'staff', 5, NULL, NULL, NULL, NULL, NULL, 'da226ecc1eefb3845d65ed8eb1098356056290c0b6b4de9429445c4aed3bad6a', '49f9c5e9a0420e616a1b217ae9b910b019d62a616db7ffd35f67c9d97bd12ae5');
INSERT INTO audit VALUES (7, '2026-05-22T09:00:00', 2, 'root', 'staff_edit', 'staff', 6, NULL, NULL, NULL, NULL, NULL, '49f9c5e9a0420e616a1b217ae9b910b019d62a616db7ffd35f67c9d97bd12ae5', '88172aeba6e3fc0383c0fa2c8c15d4661bea9fda8eb1374e46583fe8661e27b7');
INSERT INTO audit VALUES (8, '2026-05-22T09:00:00', 2, 'root', 'staff_edit', 'staff', 7, NULL, NULL, NULL, NULL, NULL, '88172aeba6e3fc0383c0fa2c8c15d4661bea9fda8eb1374e46583fe8661e27b7', 'f2919460d690c7f16f178ffa7f0280c3c6181d1ce55649c1a26b1adf0c242de9');
INSERT INTO audit VALUES (9, '2026-05-22T09:00:00', 2, 'root', 'staff_edit', 'staff', 8, NULL, NULL, NULL, NULL, NULL, 'f2919460d690c7f16f178ffa7f0280c3c6181d1ce55649c1a26b1adf0c242de9', '874af4bcf18f63838834fa9d86ca448dbb41c81c167a5d1081b117d166de35d0');
INSERT INTO audit VALUES (10, '2026-05-22T09:00:00', 2, 'root', 'staff_edit', 'staff', 9, NULL, NULL, NULL, NULL, NULL, '874af4bcf18f63838834fa9d86ca448dbb41c81c167a5d1081b117d166de35d0', 'f8e4f07941ff01775e267958932622912de5781d36e9eee39d246e50a92b577a');
INSERT INTO audit VALUES (11, '2026-05-22T09:00:00', 2, 'root', 'staff_edit', 'staff', 10, NULL, NULL, NULL, NULL, NULL, 'f8e4f07941ff01775e267958932622912de5781d36e9eee39d246e50a92b577a', 'fbda96ea209e78c9ce158f7cd473a47a3c21b038c5a3bd2af68569e5d3ea914a');
INSERT INTO audit VALUES (12, '2026-05-22T09:00:00', 2, 'root', 'staff_edit', 'staff', 11, NULL, NULL, NULL, NULL, NULL, 'fbda96ea209e78c9ce158f7cd473a47a3c21b038c5a3bd2af68569e5d3ea914a', '901b4d83b51072ba0c975f9b3dd56acd442a370b0732125ff64f9a218d51173f');
INSERT INTO audit VALUES (13, '2026-05-22T09:00:00', 2, 'root', 'staff_edit', 'staff', 12, NULL, NULL, NULL, NULL, NULL, '901b4d83b51072ba0c975f9b3dd56acd442a370b0732125ff64f9a218d51173f', 'ec98733d3712a84ea67932d13be60bf2f19b4ce8fd78ebd88060f0b9f50f0878');
INSERT INTO audit VALUES (14, '2026-05-22T09:00:00', 2, 'root', 'staff_edit', 'staff', 13, NULL, NULL, NULL, NULL, NULL, 'ec98733d3712a84ea67932d13be60bf2f19b4ce8fd78ebd88060f0b9f50f0878', 'd36ab0be7705fc7e24597bc67565139d331dbe37f44f4ca3712af81c906af5d7');
INSERT INTO audit VALUES (15, '2026-05-22T09:00:00', 2, 'root', 'staff_edit', 'staff', 14, NULL, NULL, NULL, NULL, NULL, 'd36ab0be7705fc7e24597bc67565139d331dbe37f44f4ca3712af81c906af5d7', '65cbdeaa68ae8947f172ec430cce4b54a17af0814aea141197ff9d5b09705ee5');
INSERT INTO audit VALUES (16, '2026-05-22T09:00:00', 2, 'root', 'class_edit', 'school_class', 1, NULL, NULL, NULL, NULL, NULL, '65cbdeaa68ae8947f172ec430cce4b54a17af0814aea141197ff9d5b09705ee5', '4e9cbe7555e97ccd9e8025e9daf34698ed4fbc944d413bcd59700078cd89fdbc');
INSERT INTO audit VALUES (17, '2026-05-22T09:00:00', 2, 'root', 'class_edit', 'school_class', 2, NULL, NULL, NULL, NULL, NULL, '4e9cbe7555e97ccd9e8025e9daf34698ed4fbc944d413bcd59700078cd89fdbc', 'e9e64bf230d83822a42a1b08af7f095407439225b8b1dd01418d272ac132e0ff');
INSERT INTO audit VALUES (18, '2026-05-22T09:00:00', 2, 'root', 'class_edit', 'school_class', 3, NULL, NULL, NULL, NULL, NULL, 'e9e64bf230d83822a42a1b08af7f095407439225b8b1dd01418d272ac132e0ff', '9694fab8b4d4bc24912b0b8ba6ed5b700f72e80a285df1401946272ffb31139a');
INSERT INTO audit VALUES (19, '2026-05-22T09:00:00', 2, 'root', 'class_edit', 'school_class', 4, NULL, NULL, NULL, NULL, NULL, '9694fab8b4d4bc24912b0b8ba6ed5b700f72e80a285df1401946272ffb31139a', 'bfc0815fb206de1e4d0d6f18002f206800e66a6bd58cefd31f517c54108fe25b');
INSERT INTO audit VALUES (20, '2026-05-22T09:00:00', 2, 'root', 'class_edit', 'school_class', 5, NULL, NULL, NULL, NULL, NULL, 'bfc0815fb206de1e4d0d6f18002f206800e66a6bd58cefd31f517c54108fe25b', '628827ddc07246b015244dfb33a4120915cdda8114179df00ff2b4c2cacfed7c');
INSERT INTO draft VALUES (1, 2, 'signal', 0, 0, 0, 'form 1
facts	Данияр үш күн сабаққа келмеді
', '2026-11-25T10:00:00');
INSERT INTO setting VALUES ('esc_ms', '300');
INSERT INTO calendar_entry VALUES ('2026-12-30', 0, 'Жаңа жыл алдындағы күн', NULL, 2);
INSERT INTO counter VALUES ('audit', 0, 20);
INSERT INTO counter VALUES ('case', 2026, 18);
INSERT INTO counter VALUES ('outgoing', 2026, 8);
INSERT INTO counter VALUES ('protocol', 2025, 1);
INSERT INTO counter VALUES ('protocol', 2026, 3);
INSERT INTO counter VALUES ('signal', 2026, 19);
INSERT INTO schema_history VALUES (1, 'the whole domain', '2026-11-25T10:00:00', 'vshu 0.1');
INSERT INTO search_entry VALUES (1099511627780, 1, 'сеиткали мадина аскаркизи 130501600287 мкр аинабулак д 24 кв 34');
INSERT INTO search_entry VALUES (1099511627781, 1, 'ли евгени романович 120622500356 ул жибек жоли д 31 кв 45');
INSERT INTO search_entry VALUES (1099511627782, 1, 'нурланов алихан бауиржанули 120814500429 ул абаиа д 38 кв 56');
INSERT INTO search_entry VALUES (1099511627787, 1, 'оспанов санжар галимули 120610500777 ул абаиа д 73 кв 41');
INSERT INTO search_entry VALUES (1099511627788, 1, 'гаврилова софиа павловна 140803600845 ул садоваиа д 80 кв 52');
INSERT INTO search_entry VALUES (2199023255553, 2, 'жумабаева гулнар сериккизи');
INSERT INTO search_entry VALUES (2199023255554, 2, 'сапарбекова аигул каираткизи');
INSERT INTO search_entry VALUES (2199023255555, 2, 'ткаченко олга викторовна');
INSERT INTO search_entry VALUES (2199023255556, 2, 'ли марина сергеевна');
INSERT INTO search_entry VALUES (2199023255559, 2, 'бекмуратов ерлан талгатули');
INSERT INTO search_entry VALUES (2199023255560, 2, 'касимова динара мараткизи');
INSERT INTO search_entry VALUES (2199023255561, 2, 'иулдашев рустам каримович');
INSERT INTO search_entry VALUES (3298534883332, 3, 'сеиткали 7 700 000 10 23 77000001023 сеиткали гулмира оразкизи 7 700 000 10 23 77000001023');
INSERT INTO search_entry VALUES (3298534883333, 3, 'ли 7 700 000 10 24 77000001024 ли валентина павловна 7 700 000 10 24 77000001024');
INSERT INTO search_entry VALUES (3298534883334, 3, 'нурланов 7 700 000 10 25 77000001025 нурланов бауиржан толегенули 7 700 000 10 25 77000001025');
INSERT INTO search_entry VALUES (3298534883339, 3, 'оспанов 7 700 000 11 20 77000001120 оспанова жанар сакенкизи 7 700 000 11 20 77000001120');
INSERT INTO search_entry VALUES (3298534883340, 3, 'гаврилова 7 700 000 11 21 77000001121 гаврилов павел илич 7 700 000 11 21 77000001121');
INSERT INTO search_entry VALUES (4398046511105, 4, 'отдел политси жетисуского раиона жетису ауданинин политсиа болими');
INSERT INTO search_entry VALUES (4398046511106, 4, 'городскаиа детскаиа поликлиника 3 3 калалик балалар емханаси');
INSERT INTO search_entry VALUES (4398046511108, 4, 'комиссиа по делам несовершеннолетних и зашите их прав жетисуского раиона жетису ауданинин камелетке толмагандардин истери жане олардин кукиктарин коргау жониндеги комиссиа');
INSERT INTO search_entry VALUES (5497558138881, 5, 'нурланов алихан бауиржанули 2026 001');
INSERT INTO search_entry VALUES (5497558138882, 5, 'оспанов санжар галимули 2026 002');
INSERT INTO search_entry VALUES (5497558138883, 5, 'гаврилова софиа павловна 2026 003');
INSERT INTO search_entry VALUES (5497558138888, 5, 'ли евгени романович 2026 008');
INSERT INTO search_entry VALUES (5497558138890, 5, 'сеиткали мадина аскаркизи 2026 010');
INSERT INTO search_entry VALUES (6597069766657, 6, 'нурланов алихан 2026 001');
INSERT INTO search_entry VALUES (6597069766658, 6, 'оспанов санжар 2026 002 ахметжанова с к');
INSERT INTO search_entry VALUES (6597069766659, 6, 'гаврилова софиа 2026 003 3 15 607');
INSERT INTO search_entry VALUES (6597069766664, 6, 'ли евгени 2026 008 4 15 348');
INSERT INTO search_entry VALUES (6597069766666, 6, 'сеиткали мадина 2026 010');
INSERT INTO search_entry VALUES (7696581394433, 7, '2025 001 22 06 2026');
INSERT INTO search_entry VALUES (7696581394434, 7, '2026 001 03 09 2026');
INSERT INTO search_entry VALUES (7696581394435, 7, '2026 002 03 11 2026');
INSERT INTO search_entry VALUES (7696581394436, 7, '2026 003 24 11 2026');
INSERT INTO search_index (rowid, folded) SELECT id, '  ' || replace(folded, ' ', '  ') FROM search_entry;
CREATE TRIGGER case_event_no_update BEFORE UPDATE ON case_event BEGIN SELECT RAISE(ABORT, 'case_event is only added to'); END;
CREATE TRIGGER case_event_no_delete BEFORE DELETE ON case_event BEGIN SELECT RAISE(ABORT, 'case_event is only added to'); END;
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is only added to'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is only added to'); END;
CREATE TRIGGER monitoring_no_update BEFORE UPDATE ON monitoring BEGIN SELECT RAISE(ABORT, 'monitoring is only added to'); END;
CREATE TRIGGER monitoring_no_delete BEFORE DELETE ON monitoring BEGIN SELECT RAISE(ABORT, 'monitoring is only added to'); END;
CREATE TRIGGER profile_no_update BEFORE UPDATE ON profile BEGIN SELECT RAISE(ABORT, 'profile is only added to'); END;
CREATE TRIGGER profile_no_delete BEFORE DELETE ON profile BEGIN SELECT RAISE(ABORT, 'profile is only added to'); END;
CREATE TRIGGER schema_history_no_update BEFORE UPDATE ON schema_history BEGIN SELECT RAISE(ABORT, 'schema_history is only added to'); END;
CREATE TRIGGER schema_history_no_delete BEFORE DELETE ON schema_history BEGIN SELECT RAISE(ABORT, 'schema_history is only added to'); END;
CREATE TRIGGER paper_no_update_frozen BEFORE UPDATE ON paper WHEN OLD.sha256 IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a frozen paper does not change'); END;
CREATE TRIGGER paper_no_delete_frozen BEFORE DELETE ON paper WHEN OLD.sha256 IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a frozen paper does not change'); END;
CREATE TRIGGER child_no_delete BEFORE DELETE ON child BEGIN SELECT RAISE(ABORT, 'a row of child stays'); END;
CREATE TRIGGER signal_no_delete BEFORE DELETE ON signal BEGIN SELECT RAISE(ABORT, 'a row of signal stays'); END;
CREATE TRIGGER casefile_no_delete BEFORE DELETE ON casefile BEGIN SELECT RAISE(ABORT, 'a row of casefile stays'); END;
CREATE TRIGGER obligation_no_delete BEFORE DELETE ON obligation BEGIN SELECT RAISE(ABORT, 'a row of obligation stays'); END;
CREATE TRIGGER plan_no_delete BEFORE DELETE ON plan BEGIN SELECT RAISE(ABORT, 'a row of plan stays'); END;
CREATE TRIGGER council_no_delete BEFORE DELETE ON council BEGIN SELECT RAISE(ABORT, 'a row of council stays'); END;
CREATE TRIGGER staff_no_delete BEFORE DELETE ON staff BEGIN SELECT RAISE(ABORT, 'a row of staff stays'); END;
CREATE TRIGGER meeting_no_update_signed BEFORE UPDATE ON meeting WHEN OLD.status = 'signed' BEGIN SELECT RAISE(ABORT, 'a signed protocol does not change'); END;
CREATE TRIGGER meeting_no_delete_signed BEFORE DELETE ON meeting WHEN OLD.status = 'signed' BEGIN SELECT RAISE(ABORT, 'a signed protocol does not change'); END;
CREATE TRIGGER agenda_item_no_update_signed BEFORE UPDATE ON agenda_item WHEN (SELECT status FROM meeting WHERE id = OLD.meeting_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'a signed protocol does not change'); END;
CREATE TRIGGER agenda_item_no_delete_signed BEFORE DELETE ON agenda_item WHEN (SELECT status FROM meeting WHERE id = OLD.meeting_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'a signed protocol does not change'); END;
CREATE TRIGGER agenda_item_no_insert_signed BEFORE INSERT ON agenda_item WHEN (SELECT status FROM meeting WHERE id = NEW.meeting_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'a signed protocol does not change'); END;
CREATE TRIGGER participant_no_update_signed BEFORE UPDATE ON participant WHEN (SELECT status FROM meeting WHERE id = OLD.meeting_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'a signed protocol does not change'); END;
CREATE TRIGGER participant_no_delete_signed BEFORE DELETE ON participant WHEN (SELECT status FROM meeting WHERE id = OLD.meeting_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'a signed protocol does not change'); END;
CREATE TRIGGER participant_no_insert_signed BEFORE INSERT ON participant WHEN (SELECT status FROM meeting WHERE id = NEW.meeting_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'a signed protocol does not change'); END;
CREATE TRIGGER class_key_of_child AFTER UPDATE OF sort_key ON school_class BEGIN UPDATE child SET class_key = NEW.sort_key WHERE class_id = NEW.id; END;
CREATE TRIGGER keys_of_casefile AFTER UPDATE OF sort_key, class_key ON child BEGIN UPDATE casefile SET sort_key = NEW.sort_key, class_key = NEW.class_key WHERE child_id = NEW.id; END;
CREATE TRIGGER next_due_of_new AFTER INSERT ON obligation WHEN NEW.case_id IS NOT NULL BEGIN UPDATE casefile SET next_due_on = (SELECT min(o.due_on) FROM obligation AS o WHERE o.case_id = NEW.case_id AND o.fulfilled_at IS NULL AND o.set_aside_at IS NULL) WHERE id = NEW.case_id; END;
CREATE TRIGGER next_due_of_changed AFTER UPDATE OF due_on, fulfilled_at, set_aside_at ON obligation WHEN NEW.case_id IS NOT NULL BEGIN UPDATE casefile SET next_due_on = (SELECT min(o.due_on) FROM obligation AS o WHERE o.case_id = NEW.case_id AND o.fulfilled_at IS NULL AND o.set_aside_at IS NULL) WHERE id = NEW.case_id; END;
