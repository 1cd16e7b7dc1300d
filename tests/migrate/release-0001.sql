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
CREATE TABLE psychology ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, material_id INTEGER NOT NULL REFERENCES material (id), basis TEXT, consent_on TEXT CHECK (consent_on IS date(consent_on, '+0 days')), methods TEXT, emotional TEXT, personality TEXT, risk TEXT, protection TEXT, detail TEXT, recommendations TEXT, consultation INTEGER NOT NULL CHECK (consultation IN (0, 1)), UNIQUE (material_id)) STRICT;
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
CREATE TABLE plan ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, case_id INTEGER NOT NULL REFERENCES casefile (id), period_from TEXT CHECK (period_from IS date(period_from, '+0 days')), period_until TEXT CHECK (period_until IS date(period_until, '+0 days')), situation TEXT, parent_id INTEGER REFERENCES family_member (id), status TEXT NOT NULL CHECK (status IN ('draft', 'submitted', 'returned', 'approved', 'ended')), approved_on TEXT CHECK (approved_on IS date(approved_on, '+0 days')), approved_by INTEGER REFERENCES staff (id), return_comment TEXT, consent TEXT CHECK (consent IN ('given', 'refused')), consent_on TEXT CHECK (consent_on IS date(consent_on, '+0 days')), copy_on TEXT CHECK (copy_on IS date(copy_on, '+0 days')), reviewed_on TEXT CHECK (reviewed_on IS date(reviewed_on, '+0 days')), review TEXT, CHECK (period_until >= period_from)) STRICT;
CREATE TABLE measure ( id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL, plan_id INTEGER NOT NULL REFERENCES plan (id), position INTEGER NOT NULL, catalogue_no INTEGER, kind TEXT, responsible_id INTEGER REFERENCES staff (id), volume TEXT, due_on TEXT CHECK (due_on IS date(due_on, '+0 days')), indicator TEXT, status TEXT NOT NULL CHECK (status IN ('planned', 'done', 'partly', 'not_done')), closed_on TEXT CHECK (closed_on IS date(closed_on, '+0 days')), quality TEXT CHECK (quality IN ('high', 'medium', 'low')), assessment TEXT) STRICT;
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
CREATE INDEX staff_name ON staff (sort_key, id);
CREATE INDEX staff_folded ON staff (folded);
CREATE INDEX staff_login ON staff (login) WHERE login IS NOT NULL;
CREATE INDEX staff_role ON staff (role, works_from);
CREATE INDEX class_name ON school_class (sort_key, id);
CREATE INDEX class_teacher ON school_class (teacher_id);
CREATE UNIQUE INDEX class_once ON school_class (grade, letter) WHERE closed = 0;
CREATE INDEX family_name ON family (sort_key, id);
CREATE INDEX family_folded ON family (folded);
CREATE INDEX family_member_family ON family_member (family_id);
CREATE INDEX child_name ON child (sort_key, id) WHERE left_on IS NULL;
CREATE INDEX child_class ON child (class_key, sort_key, id) WHERE left_on IS NULL;
CREATE INDEX child_born ON child (born, id) WHERE left_on IS NULL;
CREATE INDEX child_in_class ON child (class_id, sort_key);
CREATE INDEX child_family ON child (family_id, born);
CREATE INDEX child_folded ON child (folded);
CREATE INDEX child_birth ON child (born);
CREATE UNIQUE INDEX child_iin ON child (iin) WHERE iin IS NOT NULL;
CREATE INDEX child_left ON child (left_on, id) WHERE left_on IS NOT NULL;
CREATE INDEX agency_name ON agency (sort_key, id);
CREATE INDEX agency_folded ON agency (folded);
CREATE INDEX signal_date ON signal (received_at, id);
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
CREATE INDEX plan_until ON plan (period_until, id);
CREATE INDEX plan_status ON plan (status, period_until, id);
CREATE INDEX measure_open ON measure (due_on, id) WHERE status = 'planned';
CREATE INDEX measure_responsible ON measure (responsible_id);
CREATE UNIQUE INDEX paper_frozen ON paper (document, record_id, lang) WHERE sha256 IS NOT NULL;
CREATE INDEX event_case ON case_event (case_id, happened_at, id);
CREATE INDEX event_signal ON case_event (signal_id);
CREATE INDEX event_meeting ON case_event (meeting_id);
CREATE INDEX obligation_open ON obligation (danger DESC, ifnull(due_on, '9999-12-31'), started_at, id) WHERE fulfilled_at IS NULL AND set_aside_at IS NULL;
CREATE INDEX obligation_due ON obligation (ifnull(due_on, '9999-12-31')) WHERE fulfilled_at IS NULL AND set_aside_at IS NULL;
CREATE INDEX obligation_mine ON obligation (responsible_id, danger DESC, ifnull(due_on, '9999-12-31'), started_at, id) WHERE fulfilled_at IS NULL AND set_aside_at IS NULL;
CREATE INDEX obligation_role ON obligation (role, danger DESC, ifnull(due_on, '9999-12-31'), started_at, id) WHERE responsible_id IS NULL AND fulfilled_at IS NULL AND set_aside_at IS NULL;
CREATE UNIQUE INDEX obligation_once ON obligation (rule, ifnull(case_id, 0), ifnull(signal_id, 0), ifnull(meeting_id, 0), ifnull(ref_id, 0)) WHERE fulfilled_at IS NULL AND set_aside_at IS NULL;
CREATE INDEX obligation_case ON obligation (case_id);
CREATE INDEX obligation_signal ON obligation (signal_id);
CREATE INDEX obligation_meeting ON obligation (meeting_id);
CREATE INDEX obligation_late ON obligation (fulfilled_at, id) WHERE late_days > 0;
CREATE INDEX obligation_aside ON obligation (set_aside_at, id) WHERE set_aside_at IS NOT NULL;
CREATE INDEX audit_child ON audit (child_id, id);
CREATE INDEX search_entry_begin ON search_entry (kind, folded);
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
INSERT INTO obligation_rule VALUES ('register_signal');
INSERT INTO obligation_rule VALUES ('review_plan');
INSERT INTO obligation_rule VALUES ('sign_protocol');
INSERT INTO obligation_rule VALUES ('transfer_confirm');
INSERT INTO school VALUES (1, 1, 'Общеобразовательная школа № 12', '№ 12 жалпы білім беретін мектеп', 'СШ № 12', 'г. Алматы, ул. Ученическая, 12', '+7 727 000 12 12', NULL, '5', '08:00', '18:00', 0);
INSERT INTO staff VALUES (1, 1, 'Жұмабаева', 'Гүлнар', 'Серікқызы', 'head', 'директор', 'директор', NULL, NULL, '2019-09-02', NULL, 'жумабаева гулнар сериккизи', '4E;+-+2.+ /F:<+A B2AP89O5O');
INSERT INTO staff VALUES (2, 1, 'Сапарбекова', 'Айгүл', 'Қайратқызы', 'secretary', 'социальный педагог', 'әлеуметтік педагог', 'demo', NULL, '2019-09-02', NULL, 'сапарбекова аигул каираткизи', 'B+@+A-28>.+ +7/F: 9+7A+C9O5O');
INSERT INTO staff VALUES (3, 1, 'Ткаченко', 'Ольга', 'Викторовна', 'deputy', 'заместитель директора по воспитательной работе', 'директордың тәрбие ісі жөніндегі орынбасары', NULL, NULL, '2019-09-02', NULL, 'ткаченко олга викторовна', 'C8+K2<8> >:Q/+ .68C>A>.<+');
INSERT INTO staff VALUES (4, 1, 'Ли', 'Марина', 'Сергеевна', 'psychologist', 'педагог-психолог', 'педагог-психолог', NULL, NULL, '2019-09-02', NULL, 'ли марина сергеевна', ':6 ;+A6<+ B2A/22.<+');
INSERT INTO staff VALUES (5, 1, 'Ивченко', 'Наталья', 'Петровна', 'class_teacher', 'учитель русского языка', 'орыс тілі мұғалімі', NULL, NULL, '2019-09-02', NULL, 'ивченко наталиа петровна', '6.K2<8> <+C+:QT @2CA>.<+');
INSERT INTO staff VALUES (7, 1, 'Бекмұратов', 'Ерлан', 'Талғатұлы', 'class_teacher', 'учитель математики', 'математика мұғалімі', NULL, NULL, '2019-09-02', NULL, 'бекмуратов ерлан талгатули', '-28;EA+C>. 2A:+< C+:0+CE:O');
INSERT INTO staff VALUES (8, 1, 'Қасымова', 'Динара', 'Маратқызы', 'class_teacher', 'учитель казахского языка', 'қазақ тілі мұғалімі', NULL, NULL, '2019-09-02', NULL, 'касимова динара мараткизи', '9+BO;>.+ 16<+A+ ;+A+C9O5O');
INSERT INTO staff VALUES (9, 1, 'Юлдашев', 'Рустам', 'Каримович', 'class_teacher', 'учитель истории', 'тарих мұғалімі', NULL, NULL, '2019-09-02', NULL, 'иулдашев рустам каримович', 'S:1+L2. ADBC+; 8+A6;>.6K');
INSERT INTO staff VALUES (11, 1, 'Шмидт', 'Андрей', 'Иванович', 'teacher', 'учитель физической культуры', 'дене шынықтыру мұғалімі', NULL, NULL, '2019-09-02', NULL, 'шмидт андреи иванович', 'L;61C +<1A27 6.+<>.6K');
INSERT INTO school_class VALUES (1, 1, 5, 'А', 5, 0, '05 +');
INSERT INTO school_class VALUES (4, 1, 8, 'Ә', 8, 0, '08 ,');
INSERT INTO school_class VALUES (5, 1, 9, 'А', 9, 0, '09 +');
INSERT INTO family VALUES (2, 1, 'Ким', 'two_parents', 0, 0, 'ул. Садовая, д. 10, кв. 12', '+7 700 000 10 21', 'ким', '86;');
INSERT INTO family VALUES (4, 1, 'Сейтқали', 'two_parents', 0, 0, 'мкр. Айнабулак, д. 24, кв. 34', '+7 700 000 10 23', 'сеиткали', 'B27C9+:6');
INSERT INTO family VALUES (9, 1, 'Жақсыбек', 'two_parents', 0, 0, 'мкр. Айнабулак, д. 59, кв. 19', '+7 700 000 10 28', 'жаксибек', '4+9BO-28');
INSERT INTO family VALUES (11, 1, 'Оспанов', 'two_parents', 0, 0, 'ул. Абая, д. 73, кв. 41', '+7 700 000 11 20', 'оспанов', '>B@+<>.');
INSERT INTO family_member VALUES (2, 1, 2, 'Ким', 'Наталья', 'Андреевна', 'mother', 1, 1, NULL, 'аптека, фармацевт', '+7 700 000 10 21');
INSERT INTO family_member VALUES (11, 1, 11, 'Оспанова', 'Жанар', 'Сәкенқызы', 'mother', 1, 1, NULL, 'медицинская сестра', '+7 700 000 11 20');
INSERT INTO child VALUES (2, 1, 'Ким', 'Алина', 'Викторовна', '2016-01-15', 'female', '160115600145', 1, 2, 'ул. Садовая, д. 10, кв. 12', 'ул. Садовая, д. 10, кв. 12', NULL, NULL, NULL, 'ким алина викторовна', '86; +:6<+ .68C>A>.<+', '05 +');
INSERT INTO child VALUES (4, 1, 'Сейтқали', 'Мадина', 'Асқарқызы', '2013-05-01', 'female', '130501600287', 4, 4, 'мкр. Айнабулак, д. 24, кв. 34', 'мкр. Айнабулак, д. 24, кв. 34', NULL, NULL, NULL, 'сеиткали мадина аскаркизи', 'B27C9+:6 ;+16<+ +B9+A9O5O', '08 ,');
INSERT INTO child VALUES (9, 1, 'Жақсыбек', 'Айару', 'Нұрболқызы', '2013-02-25', 'female', '130225600633', 4, 9, 'мкр. Айнабулак, д. 59, кв. 19', 'мкр. Айнабулак, д. 59, кв. 19', NULL, NULL, NULL, 'жаксибек аиару нурболкизи', '4+9BO-28 +7+AD <EA->:9O5O', '08 ,');
INSERT INTO child VALUES (11, 2, 'Оспанов', 'Санжар', 'Ғалымұлы', '2012-06-10', 'male', '120610500777', 5, 11, 'ул. Абая, д. 73, кв. 41', 'ул. Абая, д. 73, кв. 41', NULL, NULL, '2026-11-18', 'оспанов санжар галимули', '>B@+<>. B+<4+A 0+:O;E:O', '09 +');
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

help	1	support	психологиялық-педагогикалық сүйемелдеу	психолого-педагогическое сопровождение	psychological and pedagogical support	1,2,3,4,5,6,7,8,9,10
help	2	attendance	сабаққа қатысуын бақылау	контроль посещаемости занятий	control of attendance	1,3,5
help	3	extra_lessons	қосымша сабақтар кестесі	дополнительный график занятий	extra lessons	1,5
help	4	debts	пәндер бойынша қарыздарды тапсыру мерзімдерін белгілеу	установление сроков для сдачи задолженностей по предметам	terms for clearing academic debts	1,5
help	5	consultation	психологиялық-медициналық-педагогикалық консультация мамандарына жіберу	направление к специалистам психолого-медико-педагогической консультации	referral to the psychological-medical-pedagogical consultation	1,7,8
help	6	talks	профилактикалық әңгімелесулер	профилактические беседы	preventive talks	4,5,6,7,8,9,10
help	7	lesson_visits	сабақтарына кіру	посещение уроков	visiting lessons	1,4,5
help	8	behaviour	мінез-құлықты түзету, жаңа дағдыларды дамыту	коррекция поведения, развитие новых навыков	correcting behaviour, developing new skills	4,6,7,8,9,10
help	9	leisure	сабақтан тыс және каникул уақытындағы жұмыспен қамту және бос уақытты ұйымдастыру	занятость и досуг во внеурочное время, в том числе в каникулярное	occupation and leisure after lessons and in the breaks	3,6,7,8,9,10
help	10	parents	ата-анамен жұмыс	работа с родителями	work with the parents	2,3,5
help	11	fund	жалпыға бірдей оқыту қорынан көмек	помощь из фонда всеобуча	help from the general education fund	2,3
help	12	agencies	құқық бұзушылық профилактикасы жүйесіне кіретін мүдделі органдар мен ұйымдардың мамандарымен өзара іс-қимыл	взаимодействие со специалистами заинтересованных органов и организаций, входящих в систему профилактики правонарушений	work with the agencies of the system of prevention	2,3,6,7,9,10

heading	plan_title	Жеке профилактикалық жұмыс жоспары	Индивидуальный план профилактической работы (ИППР)	Individual plan of preventive work
heading	plan_annex	Орта білім беру ұйымдарында мектепішілік есепті жүргізу жөніндегі әдістемелік ұсынымдарға 1-қосымша	Приложение 1 к Методическим рекомендациям по ведению внутришкольного учета в организациях среднего образования	Annex 1 to the methodical recommendations on the in-school register in organisations of secondary education
heading	plan_kind	Көмек түрінің атауы	Наименование вида помощи	Kind of help
heading	plan_responsible	Жауапты	Ответственный	Responsible
heading	plan_volume	Көмектің көлемі / кезеңділігі	Объем / периодичность помощи	Volume / frequency of help
heading	plan_term	Көмек көрсету мерзімі	Срок оказания помощи	Term of help
heading	plan_quality	Сапаны бағалау индикаторлары	Индикаторы оценки качества	Indicators of quality
heading	plan_consent	Жоспардың мазмұнымен таныстым және көрсетілген ұсынымдарды орындау бойынша міндеттемелерді өзіме алуға келісемін	С содержанием ИППР ознакомлен и согласен взять на себя обязательства по выполнению указанных рекомендаций	I am acquainted with the plan and agree to take on the obligations it recommends
');
INSERT INTO signal VALUES (2, 2, 'parent', '2026-06-05T10:05:00', 'call', NULL, NULL, NULL, NULL, 'Ахметжанова С. К.', '+7 700 000 99 88', 0, 'hard_situation', 144, 'Играет ночами, засыпает на уроках, пропускает первые уроки.', NULL, 'Дом, школа', 'told', 'Со слов матери, не может остановиться сам.', 'Нужна помощь специалиста.', 'Установлено время для игр, не соблюдается.', 0, NULL, 'registered', '2026/002', '2026-06-05T11:30:00', 2, NULL, NULL, 2);
INSERT INTO signal VALUES (4, 2, 'staff', '2026-08-18T10:05:00', 'written', 5, NULL, NULL, NULL, NULL, NULL, 0, 'hard_situation', 1, 'Не аттестован по трём предметам за четверть.', NULL, 'Школа', 'told', 'Со слов учителей, задания не сдаёт.', 'Пробелы с начальной школы.', 'Дополнительные занятия раз в неделю.', 0, NULL, 'registered', '2026/004', '2026-08-18T11:30:00', 2, NULL, NULL, 5);
INSERT INTO signal VALUES (10, 2, 'parent', '2026-10-16T10:05:00', 'call', NULL, NULL, NULL, NULL, NULL, '+7 700 000 99 88', 1, 'hard_situation', 64, 'Дважды замечено курение вейпа возле школы.', NULL, 'Двор школы', 'told', 'Со слов дежурного, были ещё двое старших.', 'Курит за компанию.', 'Беседа с медицинским работником.', 0, NULL, 'registered', '2026/010', '2026-10-16T11:30:00', 2, NULL, NULL, 2);
INSERT INTO signal VALUES (13, 2, 'staff', '2026-11-12T10:05:00', 'written', 8, NULL, NULL, NULL, NULL, NULL, 0, 'hard_situation', 17, 'За месяц пропущено 46 уроков, из них 38 без уважительной причины.', NULL, 'Школа, по электронному журналу', 'told', 'Со слов одноклассников, утром уходит из дома, но до школы не доходит.', 'Дома некому проводить ребёнка в школу.', 'Две беседы, звонки матери.', 0, NULL, 'registered', '2026/012', '2026-11-12T11:30:00', 2, NULL, NULL, 8);
INSERT INTO signal_child VALUES (2, 2, 11, 2);
INSERT INTO signal_child VALUES (4, 4, 2, 4);
INSERT INTO signal_child VALUES (10, 10, 4, 10);
INSERT INTO signal_child VALUES (13, 13, 9, 12);
INSERT INTO casefile VALUES (2, 6, '2026/002', 11, 'transferred', 'hard_situation', 144, 1, 9, 0, '2026-06-05', '2026-06-22', '2026-11-18', 'transferred', '>B@+<>. B+<4+A 0+:O;E:O', '09 +', NULL);
INSERT INTO casefile VALUES (4, 5, '2026/004', 2, 'support', 'hard_situation', 1, 1, 5, 0, '2026-08-18', '2026-09-03', NULL, NULL, '86; +:6<+ .68C>A>.<+', '05 +', '2026-11-23');
INSERT INTO casefile VALUES (10, 4, '2026/010', 4, 'refused', 'hard_situation', 64, 1, NULL, 0, '2026-10-16', NULL, '2026-11-03', 'refused', 'B27C9+:6 ;+16<+ +B9+A9O5O', '08 ,', NULL);
INSERT INTO casefile VALUES (12, 3, '2026/012', 9, 'council', 'hard_situation', 17, 1, NULL, 0, '2026-11-12', NULL, NULL, NULL, '4+9BO-28 +7+AD <EA->:9O5O', '08 ,', NULL);
INSERT INTO primary_info VALUES (2, 2, 2, 'ул. Абая, д. 73, кв. 41', 'Мать и бабушка.', 'Много времени один, интерес к учёбе упал за полгода, сон нарушен.', '+7 700 000 11 22', 2, 9, 4, '2026-06-09T12:00:00');
INSERT INTO primary_info VALUES (4, 2, 4, 'ул. Садовая, д. 10, кв. 12', 'Многодетная семья, родители работают.', 'Семья переехала из села, школа новая, язык обучения сменился.', '+7 700 000 11 22', 2, 5, 4, '2026-08-20T12:00:00');
INSERT INTO primary_info VALUES (10, 2, 10, 'мкр. Айнабулак, д. 24, кв. 34', 'Полная семья, двое детей.', 'Родители не знали. Ребёнок тянется к старшим, в семье не курят.', '+7 700 000 11 22', 2, 8, 4, '2026-10-20T12:00:00');
INSERT INTO primary_info VALUES (12, 2, 12, 'мкр. Айнабулак, д. 59, кв. 19', 'Полная семья, двое детей. Младшая сестра ходит в детский сад.', 'Мать работает с раннего утра, отец на вахте. Ребёнок собирается в школу один, пропуски начались после болезни, появились задолженности по математике и казахскому языку.', '+7 700 000 11 22', 2, 8, 4, '2026-11-16T12:00:00');
INSERT INTO material VALUES (5, 3, 2, 'characteristic', 'placing', 9, NULL, '2026-06-12', NULL, 'Нужны режим дня и занятие, которое интереснее игры.', NULL, '2026-06-15');
INSERT INTO material VALUES (6, 3, 2, 'psychologist', 'placing', 4, NULL, '2026-06-12', NULL, 'Признаки игровой зависимости, нужна консультация.', NULL, '2026-06-15');
INSERT INTO material VALUES (7, 4, 2, 'housing_act', 'placing', 2, NULL, '2026-06-12', NULL, 'Условия для жизни и учёбы созданы, нужен контроль во второй половине дня.', NULL, '2026-06-15');
INSERT INTO material VALUES (8, 3, 2, 'prior_work', 'placing', 2, NULL, '2026-06-12', NULL, 'Нужны режим дня и занятие, которое интереснее игры.', NULL, '2026-06-15');
INSERT INTO material VALUES (13, 3, 4, 'characteristic', 'placing', 5, NULL, '2026-08-25', NULL, 'Нужны сроки сдачи задолженностей и помощь учителей.', NULL, '2026-08-26');
INSERT INTO material VALUES (14, 3, 4, 'psychologist', 'placing', 4, NULL, '2026-08-25', NULL, 'Способности в норме, мешает язык обучения.', NULL, '2026-08-26');
INSERT INTO material VALUES (15, 4, 4, 'housing_act', 'placing', 2, NULL, '2026-08-25', NULL, 'Условия для жизни и учёбы созданы, нужен контроль во второй половине дня.', NULL, '2026-08-26');
INSERT INTO material VALUES (16, 3, 4, 'prior_work', 'placing', 2, NULL, '2026-08-25', NULL, 'Нужны сроки сдачи задолженностей и помощь учителей.', NULL, '2026-08-26');
INSERT INTO material VALUES (37, 3, 10, 'characteristic', 'placing', 8, NULL, '2026-10-23', NULL, 'Достаточно наблюдения и беседы.', NULL, '2026-10-27');
INSERT INTO material VALUES (38, 3, 10, 'psychologist', 'placing', 4, NULL, '2026-10-23', NULL, 'Нуждается в признании сверстников.', NULL, '2026-10-27');
INSERT INTO material VALUES (39, 4, 10, 'housing_act', 'placing', 2, NULL, '2026-10-23', NULL, 'Условия для жизни и учёбы созданы, нужен контроль во второй половине дня.', NULL, '2026-10-27');
INSERT INTO material VALUES (40, 3, 10, 'prior_work', 'placing', 2, NULL, '2026-10-23', NULL, 'Достаточно наблюдения и беседы.', NULL, '2026-10-27');
INSERT INTO material VALUES (47, 3, 12, 'characteristic', 'placing', 8, NULL, '2026-11-19', NULL, 'Нужны контроль посещения и помощь в учёбе.', NULL, '2026-11-20');
INSERT INTO material VALUES (48, 3, 12, 'psychologist', 'placing', 4, NULL, '2026-11-19', NULL, 'Школьная тревожность повышена, мотивация снижена из-за отставания.', NULL, '2026-11-20');
INSERT INTO material VALUES (49, 4, 12, 'housing_act', 'placing', 2, NULL, '2026-11-19', NULL, 'Условия для жизни и учёбы созданы, нужен контроль во второй половине дня.', NULL, '2026-11-20');
INSERT INTO material VALUES (50, 3, 12, 'prior_work', 'placing', 2, NULL, '2026-11-19', NULL, 'Нужны контроль посещения и помощь в учёбе.', NULL, '2026-11-20');
INSERT INTO characteristic VALUES (2, 1, 5, 'Мать и бабушка.', 'Успеваемость снизилась на балл.', 46, 38, 'Спокоен, сонлив.', 'В классе есть друзья, открытых ссор нет.', 'Программирование, шахматы.', 'Мать работает посменно, вечером ребёнок остаётся без взрослых.', 'Беседы с ребёнком и родителями, помощь в отношениях с классом, ежедневный контроль посещения.');
INSERT INTO characteristic VALUES (4, 1, 13, 'Многодетная семья, родители работают.', 'Трудны химия, алгебра, русский язык.', 46, 38, 'Старается, нарушений нет.', 'В классе есть друзья, открытых ссор нет.', 'Домбра, кулинария.', 'Мать работает посменно, вечером ребёнок остаётся без взрослых.', 'Беседы с ребёнком и родителями, помощь в отношениях с классом, ежедневный контроль посещения.');
INSERT INTO characteristic VALUES (10, 1, 37, 'Полная семья, двое детей.', 'Учится на четыре и пять.', 46, 38, 'Других нарушений нет.', 'В классе есть друзья, открытых ссор нет.', 'Танцы.', 'Мать работает посменно, вечером ребёнок остаётся без взрослых.', 'Беседы с ребёнком и родителями, помощь в отношениях с классом, ежедневный контроль посещения.');
INSERT INTO characteristic VALUES (13, 1, 47, 'Полная семья, двое детей. Младшая сестра ходит в детский сад.', 'Учится ниже своих возможностей, трудны математика и казахский язык.', 46, 38, 'Правил не нарушает, на уроках молчит.', 'В классе есть друзья, открытых ссор нет.', 'Любит футбол, секцию бросил осенью.', 'Мать работает посменно, вечером ребёнок остаётся без взрослых.', 'Беседы с ребёнком и родителями, помощь в отношениях с классом, ежедневный контроль посещения.');
INSERT INTO psychology VALUES (2, 1, 6, 'Запрос социального педагога', '2026-06-10', 'Беседа, наблюдение, опросник тревожности', 'Признаки игровой зависимости, нужна консультация.', 'Программирование, шахматы.', NULL, 'Мать и бабушка.', NULL, 'Дневник времени, кружок программирования.', 0);
INSERT INTO psychology VALUES (4, 1, 14, 'Запрос социального педагога', '2026-08-21', 'Беседа, наблюдение, опросник тревожности', 'Способности в норме, мешает язык обучения.', 'Домбра, кулинария.', NULL, 'Многодетная семья, родители работают.', NULL, 'Консультация специалистов, языковая поддержка.', 0);
INSERT INTO psychology VALUES (10, 1, 38, 'Запрос социального педагога', '2026-10-21', 'Беседа, наблюдение, опросник тревожности', 'Нуждается в признании сверстников.', 'Танцы.', NULL, 'Полная семья, двое детей.', NULL, 'Тренинг уверенности.', 0);
INSERT INTO psychology VALUES (13, 1, 48, 'Запрос социального педагога', '2026-11-17', 'Беседа, наблюдение, опросник тревожности', 'Школьная тревожность повышена, мотивация снижена из-за отставания.', 'Любит футбол, секцию бросил осенью.', NULL, 'Полная семья, двое детей. Младшая сестра ходит в детский сад.', NULL, 'Занятия с психологом раз в неделю, постепенное закрытие задолженностей.', 0);
INSERT INTO visit VALUES (2, 1, 2, 7, 'home', '2026-06-10', 'Пункт 13, по решению администрации', NULL, 'opened', NULL, 'owned', 2, 'Квартира благоустроенная, тепло, свет и вода есть', 'Чисто, порядок поддерживается', 'Есть своё спальное место и стол для уроков, одежда по сезону, продукты в доме есть.', 'Мать работает посменно, вечером ребёнок остаётся без взрослых.', 'В классе есть друзья, открытых ссор нет.', NULL, 'С выводами согласна, просит помочь с занятиями.', 'Условия для жизни и учёбы созданы, нужен контроль во второй половине дня.', 'Записать в кружок, поддерживать связь с матерью.', 'acquainted');
INSERT INTO visit VALUES (4, 1, 4, 15, 'home', '2026-08-21', 'Пункт 13, по решению администрации', NULL, 'opened', NULL, 'owned', 2, 'Квартира благоустроенная, тепло, свет и вода есть', 'Чисто, порядок поддерживается', 'Есть своё спальное место и стол для уроков, одежда по сезону, продукты в доме есть.', 'Мать работает посменно, вечером ребёнок остаётся без взрослых.', 'В классе есть друзья, открытых ссор нет.', NULL, 'С выводами согласна, просит помочь с занятиями.', 'Условия для жизни и учёбы созданы, нужен контроль во второй половине дня.', 'Записать в кружок, поддерживать связь с матерью.', 'acquainted');
INSERT INTO visit VALUES (10, 1, 10, 39, 'home', '2026-10-21', 'Пункт 13, по решению администрации', NULL, 'opened', NULL, 'owned', 2, 'Квартира благоустроенная, тепло, свет и вода есть', 'Чисто, порядок поддерживается', 'Есть своё спальное место и стол для уроков, одежда по сезону, продукты в доме есть.', 'Мать работает посменно, вечером ребёнок остаётся без взрослых.', 'В классе есть друзья, открытых ссор нет.', NULL, 'С выводами согласна, просит помочь с занятиями.', 'Условия для жизни и учёбы созданы, нужен контроль во второй половине дня.', 'Записать в кружок, поддерживать связь с матерью.', 'acquainted');
INSERT INTO visit VALUES (12, 1, 12, 49, 'home', '2026-11-17', 'Пункт 13, по решению администрации', NULL, 'opened', NULL, 'owned', 2, 'Квартира благоустроенная, тепло, свет и вода есть', 'Чисто, порядок поддерживается', 'Есть своё спальное место и стол для уроков, одежда по сезону, продукты в доме есть.', 'Мать работает посменно, вечером ребёнок остаётся без взрослых.', 'В классе есть друзья, открытых ссор нет.', NULL, 'С выводами согласна, просит помочь с занятиями.', 'Условия для жизни и учёбы созданы, нужен контроль во второй половине дня.', 'Записать в кружок, поддерживать связь с матерью.', 'acquainted');
INSERT INTO visit_member VALUES (4, 1, 2, 2, NULL, NULL);
INSERT INTO visit_member VALUES (5, 1, 2, 4, NULL, NULL);
INSERT INTO visit_member VALUES (6, 1, 2, 9, NULL, NULL);
INSERT INTO visit_member VALUES (10, 1, 4, 2, NULL, NULL);
INSERT INTO visit_member VALUES (11, 1, 4, 4, NULL, NULL);
INSERT INTO visit_member VALUES (12, 1, 4, 5, NULL, NULL);
INSERT INTO visit_member VALUES (28, 1, 10, 2, NULL, NULL);
INSERT INTO visit_member VALUES (29, 1, 10, 4, NULL, NULL);
INSERT INTO visit_member VALUES (30, 1, 10, 8, NULL, NULL);
INSERT INTO visit_member VALUES (34, 1, 12, 2, NULL, NULL);
INSERT INTO visit_member VALUES (35, 1, 12, 4, NULL, NULL);
INSERT INTO visit_member VALUES (36, 1, 12, 8, NULL, NULL);
INSERT INTO prior_measure VALUES (3, 1, 8, '2026-05-22', 'Беседа о режиме дня', 'классный руководитель', 'с обучающимся', 'Без изменений');
INSERT INTO prior_measure VALUES (4, 1, 8, '2026-05-29', 'Встреча с матерью', 'социальный педагог', 'с родителями', 'Просит о помощи');
INSERT INTO prior_measure VALUES (7, 1, 16, '2026-08-05', 'График пересдачи', 'классный руководитель', 'с обучающимся', 'Сдан один предмет');
INSERT INTO prior_measure VALUES (8, 1, 16, '2026-08-11', 'Беседа с родителями', 'социальный педагог', 'с родителями', 'Помогают дома');
INSERT INTO prior_measure VALUES (19, 1, 40, '2026-10-05', 'Беседа о вреде курения', 'классный руководитель', 'с обучающимся', 'Слушает, соглашается');
INSERT INTO prior_measure VALUES (20, 1, 40, '2026-10-09', 'Звонок родителям', 'социальный педагог', 'с родителями', 'Приняли меры дома');
INSERT INTO prior_measure VALUES (23, 1, 50, '2026-10-30', 'Беседа о посещении', 'классный руководитель', 'с обучающимся', 'Неделю посещал все уроки');
INSERT INTO prior_measure VALUES (24, 1, 50, '2026-11-05', 'Посещение на дому', 'социальный педагог', 'с родителями', 'Никого не оказалось дома');
INSERT INTO representation VALUES (2, 1, 2, '2026-06-15', 3, 'Игровая зависимость и пропуски уроков.', 'place', NULL);
INSERT INTO representation VALUES (4, 1, 4, '2026-08-26', 3, 'Академическая неуспеваемость по трём предметам.', 'place', NULL);
INSERT INTO representation VALUES (10, 1, 10, '2026-10-27', 3, 'Курение на территории школы.', 'place', NULL);
INSERT INTO representation VALUES (12, 1, 12, '2026-11-20', 3, 'Систематические пропуски без уважительной причины, меры классного руководителя результата не дали.', 'place', NULL);
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
INSERT INTO meeting VALUES (5, 1, 1, '2026-11-27', '14:00', 'Актовый зал', 'Распоряжение директора', 1, 2, 'called', NULL, '2026-11-20', NULL, NULL, NULL);
INSERT INTO agenda_item VALUES (2, 2, 1, 2, 2, 'placing', 2, 'Педагог-психолог: признаки зависимости, ребёнок готов работать над режимом. Классный руководитель: пропущено 17 первых уроков.', 'Учитель информатики: возьму в кружок.', 'Мать: прошу помощи, согласна на всё.', 'Хочу научиться делать игры сам.', 'place', 'Поставить на внутришкольный учёт, направить на консультацию.', 9, '2026-06-25', 6, 0, 0, '2026-06-22T14:40:00');
INSERT INTO agenda_item VALUES (4, 2, 2, 1, 4, 'placing', 2, 'Классный руководитель: из трёх предметов сдан один, ребёнок старается. Психолог: помеха в языке обучения.', 'Заместитель директора: назначить сроки и консультации.', 'Отец: поддерживаем, просим дополнительных занятий.', 'Хочу сдать всё до каникул.', 'place', 'Поставить на внутришкольный учёт до сдачи задолженностей.', 5, '2026-09-08', 6, 0, 0, '2026-09-03T14:15:00');
INSERT INTO agenda_item VALUES (11, 2, 3, 4, 10, 'placing', 2, 'Классный руководитель: после беседы случаев нет. Медицинский работник: зависимости не видно.', 'Заместитель директора: оснований для учёта мало.', 'Мать: дома поговорили, следим.', 'Больше не курю.', 'refuse', 'Отказать в постановке на внутришкольный учёт: оснований недостаточно. Классному руководителю продолжить наблюдение.', 8, NULL, 5, 0, 1, '2026-11-03T14:30:00');
INSERT INTO agenda_item VALUES (16, 1, 5, 1, 12, 'placing', 2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO plan VALUES (2, 6, 2, '2026-06-24', '2027-05-20', 'Много времени один, интерес к учёбе упал за полгода, сон нарушен.', 11, 'ended', '2026-06-25', 1, NULL, 'given', '2026-06-26', '2026-06-26', NULL, NULL);
INSERT INTO plan VALUES (4, 5, 4, '2026-09-04', '2027-07-31', 'Семья переехала из села, школа новая, язык обучения сменился.', 2, 'approved', '2026-09-07', 1, NULL, 'given', '2026-09-08', '2026-09-08', NULL, NULL);
INSERT INTO measure VALUES (5, 1, 2, 1, 1, 'психолого-педагогическое сопровождение', 4, '1 раз в неделю', '2026-12-09', 'Снижение тревожности по опроснику', 'planned', NULL, NULL, NULL);
INSERT INTO measure VALUES (6, 1, 2, 2, 2, 'контроль посещаемости занятий', 9, 'ежедневно', '2026-12-24', 'Нет пропусков без уважительной причины', 'planned', NULL, NULL, NULL);
INSERT INTO measure VALUES (7, 1, 2, 3, 10, 'работа с родителями', 2, '2 раза в месяц', '2027-01-12', 'Родители приходят на встречи и знают об успехах ребёнка', 'planned', NULL, NULL, NULL);
INSERT INTO measure VALUES (11, 2, 4, 1, 1, 'психолого-педагогическое сопровождение', 4, '1 раз в неделю', '2026-10-13', 'Снижение тревожности по опроснику', 'done', '2026-10-12', 'high', 'Курс пройден, тревожность в норме.');
INSERT INTO measure VALUES (12, 2, 4, 2, 2, 'контроль посещаемости занятий', 5, 'ежедневно', '2026-10-28', 'Нет пропусков без уважительной причины', 'done', '2026-10-30', 'medium', 'Пропусков без причины нет.');
INSERT INTO measure VALUES (13, 1, 4, 3, 10, 'работа с родителями', 2, '2 раза в месяц', '2026-11-23', 'Родители приходят на встречи и знают об успехах ребёнка', 'planned', NULL, NULL, NULL);
INSERT INTO measure VALUES (14, 1, 4, 4, 3, 'дополнительный график занятий', 5, '2 часа в неделю', '2026-11-25', 'Задолженности по предметам сданы', 'planned', NULL, NULL, NULL);
INSERT INTO measure VALUES (15, 1, 4, 5, 9, 'занятость и досуг во внеурочное время, в том числе в каникулярное', 11, 'секция, 3 раза в неделю', '2026-12-17', 'Постоянно посещает секцию', 'planned', NULL, NULL, NULL);
INSERT INTO monitoring VALUES (2, 1, 11, '2026-09-23', 'Приходит охотно, стал спокойнее.', 'medium', 2);
INSERT INTO monitoring VALUES (3, 1, 5, '2026-09-29', 'Приходит охотно, стал спокойнее.', 'medium', 2);
INSERT INTO monitoring VALUES (4, 1, 14, '2026-11-09', 'Сдана одна тема из трёх.', 'low', 2);
INSERT INTO transfer VALUES (1, 1, 2, 'Школа-гимназия № 7, г. Талдыкорган', NULL, '2026-11-18', '2026-11-20', '2026/008', 'Продолжить контроль посещаемости и работу с родителями.', 'План, характеристика, сведения о мерах: 6 листов', 0, NULL, NULL);
INSERT INTO obligation VALUES (3, 2, 'gather_primary', 2, 2, NULL, 0, 'secretary', 2, '2026-06-05T11:30:00', NULL, NULL, '2026-06-09', 0, '2026-06-09T12:00:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (9, 2, 'materials', NULL, 2, NULL, 5, 'class_teacher', 9, '2026-06-09T12:00:00', NULL, NULL, NULL, 0, '2026-06-15T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (10, 2, 'materials', NULL, 2, NULL, 6, 'psychologist', 4, '2026-06-09T12:00:00', NULL, NULL, NULL, 0, '2026-06-15T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (11, 2, 'materials', NULL, 2, NULL, 7, 'secretary', 2, '2026-06-09T12:00:00', NULL, NULL, NULL, 0, '2026-06-15T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (12, 2, 'materials', NULL, 2, NULL, 8, 'secretary', 2, '2026-06-09T12:00:00', NULL, NULL, NULL, 0, '2026-06-15T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (19, 2, 'approve_plan', NULL, 2, 1, 0, 'head', 1, '2026-06-22T14:40:00', NULL, NULL, NULL, 0, '2026-06-25T10:00:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (29, 2, 'measure', NULL, 2, NULL, 5, 'psychologist', 4, '2026-06-25T10:00:00', NULL, NULL, '2026-12-09', 0, NULL, NULL, '2026-11-20T11:00:00', NULL, 'The child went to another school.');
INSERT INTO obligation VALUES (30, 2, 'measure', NULL, 2, NULL, 6, 'class_teacher', 9, '2026-06-25T10:00:00', NULL, NULL, '2026-12-24', 0, NULL, NULL, '2026-11-20T11:00:00', NULL, 'The child went to another school.');
INSERT INTO obligation VALUES (31, 2, 'measure', NULL, 2, NULL, 7, 'secretary', 2, '2026-06-25T10:00:00', NULL, NULL, '2027-01-12', 0, NULL, NULL, '2026-11-20T11:00:00', NULL, 'The child went to another school.');
INSERT INTO obligation VALUES (32, 2, 'hand_copy', NULL, 2, NULL, 2, 'secretary', 2, '2026-06-25T10:00:00', NULL, NULL, NULL, 0, '2026-06-26T17:05:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (33, 2, 'parent_consent', NULL, 2, NULL, 2, 'secretary', 2, '2026-06-25T10:00:00', NULL, NULL, NULL, 0, '2026-06-26T17:00:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (34, 2, 'review_plan', NULL, 2, NULL, 2, 'deputy', 3, '2026-06-25T10:00:00', NULL, NULL, NULL, 0, NULL, NULL, '2026-11-20T11:00:00', NULL, 'The child went to another school.');
INSERT INTO obligation VALUES (42, 2, 'gather_primary', 4, 4, NULL, 0, 'secretary', 2, '2026-08-18T11:30:00', NULL, NULL, '2026-08-20', 0, '2026-08-20T12:00:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (46, 2, 'materials', NULL, 4, NULL, 13, 'class_teacher', 5, '2026-08-20T12:00:00', NULL, NULL, NULL, 0, '2026-08-26T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (47, 2, 'materials', NULL, 4, NULL, 14, 'psychologist', 4, '2026-08-20T12:00:00', NULL, NULL, NULL, 0, '2026-08-26T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (48, 2, 'materials', NULL, 4, NULL, 15, 'secretary', 2, '2026-08-20T12:00:00', NULL, NULL, NULL, 0, '2026-08-26T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (49, 2, 'materials', NULL, 4, NULL, 16, 'secretary', 2, '2026-08-20T12:00:00', NULL, NULL, NULL, 0, '2026-08-26T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (59, 2, 'approve_plan', NULL, 4, 2, 0, 'head', 1, '2026-09-03T14:15:00', NULL, NULL, NULL, 0, '2026-09-07T10:00:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (62, 2, 'measure', NULL, 4, NULL, 11, 'psychologist', 4, '2026-09-07T10:00:00', NULL, NULL, '2026-10-13', 0, '2026-10-12T16:00:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (63, 2, 'measure', NULL, 4, NULL, 12, 'class_teacher', 5, '2026-09-07T10:00:00', NULL, NULL, '2026-10-28', 0, '2026-10-30T16:00:00', 2, NULL, NULL, NULL);
INSERT INTO obligation VALUES (64, 1, 'measure', NULL, 4, NULL, 13, 'secretary', 2, '2026-09-07T10:00:00', NULL, NULL, '2026-11-23', 0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO obligation VALUES (65, 1, 'measure', NULL, 4, NULL, 14, 'class_teacher', 5, '2026-09-07T10:00:00', NULL, NULL, '2026-11-25', 0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO obligation VALUES (66, 1, 'measure', NULL, 4, NULL, 15, 'teacher', 11, '2026-09-07T10:00:00', NULL, NULL, '2026-12-17', 0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO obligation VALUES (67, 2, 'hand_copy', NULL, 4, NULL, 4, 'secretary', 2, '2026-09-07T10:00:00', NULL, NULL, NULL, 0, '2026-09-08T17:05:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (68, 2, 'parent_consent', NULL, 4, NULL, 4, 'secretary', 2, '2026-09-07T10:00:00', NULL, NULL, NULL, 0, '2026-09-08T17:00:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (69, 1, 'review_plan', NULL, 4, NULL, 4, 'deputy', 3, '2026-09-07T10:00:00', NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO obligation VALUES (82, 2, 'gather_primary', 10, 10, NULL, 0, 'secretary', 2, '2026-10-16T11:30:00', NULL, NULL, '2026-10-20', 0, '2026-10-20T12:00:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (96, 2, 'materials', NULL, 10, NULL, 37, 'class_teacher', 8, '2026-10-20T12:00:00', NULL, NULL, NULL, 0, '2026-10-27T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (97, 2, 'materials', NULL, 10, NULL, 38, 'psychologist', 4, '2026-10-20T12:00:00', NULL, NULL, NULL, 0, '2026-10-27T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (98, 2, 'materials', NULL, 10, NULL, 39, 'secretary', 2, '2026-10-20T12:00:00', NULL, NULL, NULL, 0, '2026-10-27T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (99, 2, 'materials', NULL, 10, NULL, 40, 'secretary', 2, '2026-10-20T12:00:00', NULL, NULL, NULL, 0, '2026-10-27T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (117, 2, 'gather_primary', 13, 12, NULL, 0, 'secretary', 2, '2026-11-12T11:30:00', NULL, NULL, '2026-11-16', 0, '2026-11-16T12:00:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (120, 2, 'materials', NULL, 12, NULL, 47, 'class_teacher', 8, '2026-11-16T12:00:00', NULL, NULL, NULL, 0, '2026-11-20T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (121, 2, 'materials', NULL, 12, NULL, 48, 'psychologist', 4, '2026-11-16T12:00:00', NULL, NULL, NULL, 0, '2026-11-20T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (122, 2, 'materials', NULL, 12, NULL, 49, 'secretary', 2, '2026-11-16T12:00:00', NULL, NULL, NULL, 0, '2026-11-20T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (123, 2, 'materials', NULL, 12, NULL, 50, 'secretary', 2, '2026-11-16T12:00:00', NULL, NULL, NULL, 0, '2026-11-20T09:30:00', 0, NULL, NULL, NULL);
INSERT INTO obligation VALUES (131, 1, 'transfer_confirm', NULL, 2, NULL, 1, 'secretary', 2, '2026-11-20T11:00:00', NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO case_event VALUES (9, 2, 2, NULL, 'signal_received', '2026-06-05T10:05:00', '2026-06-05T11:30:00', 2, 'signal', 2, '2026/002');
INSERT INTO case_event VALUES (10, 2, 2, NULL, 'case_opened', '2026-06-05T11:30:00', '2026-06-05T11:30:00', 2, 'signal', 2, '2026/002');
INSERT INTO case_event VALUES (11, 2, 2, NULL, 'signal_registered', '2026-06-05T11:30:00', '2026-06-05T11:30:00', 2, 'signal', 2, '2026/002');
INSERT INTO case_event VALUES (17, 2, NULL, NULL, 'primary_completed', '2026-06-09T12:00:00', '2026-06-09T12:00:00', 2, NULL, NULL, NULL);
INSERT INTO case_event VALUES (20, 2, NULL, NULL, 'visit_made', '2026-06-10T16:00:00', '2026-06-10T16:00:00', 2, 'visit', 2, NULL);
INSERT INTO case_event VALUES (25, 2, NULL, NULL, 'material_written', '2026-06-12T15:00:00', '2026-06-12T15:00:00', 9, 'material', 5, NULL);
INSERT INTO case_event VALUES (26, 2, NULL, NULL, 'material_written', '2026-06-12T15:00:00', '2026-06-12T15:00:00', 4, 'material', 6, NULL);
INSERT INTO case_event VALUES (27, 2, NULL, NULL, 'material_written', '2026-06-12T15:00:00', '2026-06-12T15:00:00', 2, 'material', 8, NULL);
INSERT INTO case_event VALUES (36, 2, NULL, NULL, 'materials_handed', '2026-06-15T09:30:00', '2026-06-15T09:30:00', 3, 'material', 5, NULL);
INSERT INTO case_event VALUES (37, 2, NULL, NULL, 'materials_handed', '2026-06-15T09:30:00', '2026-06-15T09:30:00', 3, 'material', 6, NULL);
INSERT INTO case_event VALUES (38, 2, NULL, NULL, 'materials_handed', '2026-06-15T09:30:00', '2026-06-15T09:30:00', 3, 'material', 7, NULL);
INSERT INTO case_event VALUES (39, 2, NULL, NULL, 'materials_handed', '2026-06-15T09:30:00', '2026-06-15T09:30:00', 3, 'material', 8, NULL);
INSERT INTO case_event VALUES (45, 2, NULL, NULL, 'representation_made', '2026-06-15T14:00:00', '2026-06-15T14:00:00', 3, 'representation', 2, NULL);
INSERT INTO case_event VALUES (49, 2, NULL, 1, 'meeting_called', '2026-06-16T09:40:00', '2026-06-16T09:40:00', 2, 'meeting', 1, NULL);
INSERT INTO case_event VALUES (50, 2, NULL, 1, 'invited', '2026-06-16T09:40:00', '2026-06-16T09:40:00', 2, 'participant', 9, NULL);
INSERT INTO case_event VALUES (55, 2, NULL, 1, 'meeting_opened', '2026-06-22T14:00:00', '2026-06-22T14:00:00', 2, 'meeting', 1, NULL);
INSERT INTO case_event VALUES (58, 2, NULL, 1, 'decision_placed', '2026-06-22T14:40:00', '2026-06-22T14:40:00', 2, 'agenda_item', 2, 'Поставить на внутришкольный учёт, направить на консультацию.');
INSERT INTO case_event VALUES (64, 2, NULL, 1, 'protocol_signed', '2026-06-23T16:30:00', '2026-06-23T16:30:00', 1, 'meeting', 1, '2025/001');
INSERT INTO case_event VALUES (67, 2, NULL, NULL, 'plan_drawn', '2026-06-24T14:00:00', '2026-06-24T14:00:00', 2, 'plan', 2, NULL);
INSERT INTO case_event VALUES (69, 2, NULL, NULL, 'plan_approved', '2026-06-25T10:00:00', '2026-06-25T10:00:00', 1, 'plan', 2, NULL);
INSERT INTO case_event VALUES (74, 2, NULL, NULL, 'parent_consented', '2026-06-26T17:00:00', '2026-06-26T17:00:00', 2, 'plan', 2, NULL);
INSERT INTO case_event VALUES (75, 2, NULL, NULL, 'plan_copy_handed', '2026-06-26T17:05:00', '2026-06-26T17:05:00', 2, 'plan', 2, NULL);
INSERT INTO case_event VALUES (81, 4, 4, NULL, 'signal_received', '2026-08-18T10:05:00', '2026-08-18T11:30:00', 2, 'signal', 4, '2026/004');
INSERT INTO case_event VALUES (82, 4, 4, NULL, 'case_opened', '2026-08-18T11:30:00', '2026-08-18T11:30:00', 2, 'signal', 4, '2026/004');
INSERT INTO case_event VALUES (83, 4, 4, NULL, 'signal_registered', '2026-08-18T11:30:00', '2026-08-18T11:30:00', 2, 'signal', 4, '2026/004');
INSERT INTO case_event VALUES (93, 4, NULL, NULL, 'primary_completed', '2026-08-20T12:00:00', '2026-08-20T12:00:00', 2, NULL, NULL, NULL);
INSERT INTO case_event VALUES (96, 4, NULL, NULL, 'visit_made', '2026-08-21T16:00:00', '2026-08-21T16:00:00', 2, 'visit', 4, NULL);
INSERT INTO case_event VALUES (99, 4, NULL, NULL, 'material_written', '2026-08-25T15:00:00', '2026-08-25T15:00:00', 5, 'material', 13, NULL);
INSERT INTO case_event VALUES (100, 4, NULL, NULL, 'material_written', '2026-08-25T15:00:00', '2026-08-25T15:00:00', 4, 'material', 14, NULL);
INSERT INTO case_event VALUES (101, 4, NULL, NULL, 'material_written', '2026-08-25T15:00:00', '2026-08-25T15:00:00', 2, 'material', 16, NULL);
INSERT INTO case_event VALUES (106, 4, NULL, NULL, 'materials_handed', '2026-08-26T09:30:00', '2026-08-26T09:30:00', 3, 'material', 13, NULL);
INSERT INTO case_event VALUES (107, 4, NULL, NULL, 'materials_handed', '2026-08-26T09:30:00', '2026-08-26T09:30:00', 3, 'material', 14, NULL);
INSERT INTO case_event VALUES (108, 4, NULL, NULL, 'materials_handed', '2026-08-26T09:30:00', '2026-08-26T09:30:00', 3, 'material', 15, NULL);
INSERT INTO case_event VALUES (109, 4, NULL, NULL, 'materials_handed', '2026-08-26T09:30:00', '2026-08-26T09:30:00', 3, 'material', 16, NULL);
INSERT INTO case_event VALUES (114, 4, NULL, NULL, 'representation_made', '2026-08-26T14:00:00', '2026-08-26T14:00:00', 3, 'representation', 4, NULL);
INSERT INTO case_event VALUES (123, 4, NULL, 2, 'meeting_called', '2026-08-27T09:40:00', '2026-08-27T09:40:00', 2, 'meeting', 2, NULL);
INSERT INTO case_event VALUES (124, 4, NULL, 2, 'invited', '2026-08-27T09:40:00', '2026-08-27T09:40:00', 2, 'participant', 18, NULL);
INSERT INTO case_event VALUES (134, 4, NULL, 2, 'meeting_opened', '2026-09-03T14:00:00', '2026-09-03T14:00:00', 2, 'meeting', 2, NULL);
INSERT INTO case_event VALUES (138, 4, NULL, 2, 'decision_placed', '2026-09-03T14:15:00', '2026-09-03T14:15:00', 2, 'agenda_item', 4, 'Поставить на внутришкольный учёт до сдачи задолженностей.');
INSERT INTO case_event VALUES (143, 4, NULL, NULL, 'plan_drawn', '2026-09-04T14:00:00', '2026-09-04T14:00:00', 2, 'plan', 4, NULL);
INSERT INTO case_event VALUES (145, 4, NULL, 2, 'protocol_signed', '2026-09-04T16:30:00', '2026-09-04T16:30:00', 1, 'meeting', 2, '2026/001');
INSERT INTO case_event VALUES (149, 4, NULL, NULL, 'plan_approved', '2026-09-07T10:00:00', '2026-09-07T10:00:00', 1, 'plan', 4, NULL);
INSERT INTO case_event VALUES (152, 4, NULL, NULL, 'parent_consented', '2026-09-08T17:00:00', '2026-09-08T17:00:00', 2, 'plan', 4, NULL);
INSERT INTO case_event VALUES (153, 4, NULL, NULL, 'plan_copy_handed', '2026-09-08T17:05:00', '2026-09-08T17:05:00', 2, 'plan', 4, NULL);
INSERT INTO case_event VALUES (156, 4, NULL, NULL, 'measure_noted', '2026-09-23T16:00:00', '2026-09-23T16:00:00', 2, 'measure', 11, 'Приходит охотно, стал спокойнее.');
INSERT INTO case_event VALUES (157, 2, NULL, NULL, 'measure_noted', '2026-09-29T16:00:00', '2026-09-29T16:00:00', 2, 'measure', 5, 'Приходит охотно, стал спокойнее.');
INSERT INTO case_event VALUES (161, 4, NULL, NULL, 'measure_closed', '2026-10-12T16:00:00', '2026-10-12T16:00:00', 2, 'measure', 11, 'Курс пройден, тревожность в норме.');
INSERT INTO case_event VALUES (179, 10, 10, NULL, 'signal_received', '2026-10-16T10:05:00', '2026-10-16T11:30:00', 2, 'signal', 10, '2026/010');
INSERT INTO case_event VALUES (180, 10, 10, NULL, 'case_opened', '2026-10-16T11:30:00', '2026-10-16T11:30:00', 2, 'signal', 10, '2026/010');
INSERT INTO case_event VALUES (181, 10, 10, NULL, 'signal_registered', '2026-10-16T11:30:00', '2026-10-16T11:30:00', 2, 'signal', 10, '2026/010');
INSERT INTO case_event VALUES (186, 10, NULL, NULL, 'primary_completed', '2026-10-20T12:00:00', '2026-10-20T12:00:00', 2, NULL, NULL, NULL);
INSERT INTO case_event VALUES (190, 10, NULL, NULL, 'visit_made', '2026-10-21T16:00:00', '2026-10-21T16:00:00', 2, 'visit', 10, NULL);
INSERT INTO case_event VALUES (217, 10, NULL, NULL, 'material_written', '2026-10-23T15:00:00', '2026-10-23T15:00:00', 8, 'material', 37, NULL);
INSERT INTO case_event VALUES (218, 10, NULL, NULL, 'material_written', '2026-10-23T15:00:00', '2026-10-23T15:00:00', 4, 'material', 38, NULL);
INSERT INTO case_event VALUES (219, 10, NULL, NULL, 'material_written', '2026-10-23T15:00:00', '2026-10-23T15:00:00', 2, 'material', 40, NULL);
INSERT INTO case_event VALUES (220, 10, NULL, NULL, 'materials_handed', '2026-10-27T09:30:00', '2026-10-27T09:30:00', 3, 'material', 37, NULL);
INSERT INTO case_event VALUES (221, 10, NULL, NULL, 'materials_handed', '2026-10-27T09:30:00', '2026-10-27T09:30:00', 3, 'material', 38, NULL);
INSERT INTO case_event VALUES (222, 10, NULL, NULL, 'materials_handed', '2026-10-27T09:30:00', '2026-10-27T09:30:00', 3, 'material', 39, NULL);
INSERT INTO case_event VALUES (223, 10, NULL, NULL, 'materials_handed', '2026-10-27T09:30:00', '2026-10-27T09:30:00', 3, 'material', 40, NULL);
INSERT INTO case_event VALUES (231, 10, NULL, NULL, 'representation_made', '2026-10-27T14:00:00', '2026-10-27T14:00:00', 3, 'representation', 10, NULL);
INSERT INTO case_event VALUES (232, 10, NULL, 3, 'meeting_called', '2026-10-28T09:40:00', '2026-10-28T09:40:00', 2, 'meeting', 3, NULL);
INSERT INTO case_event VALUES (233, 10, NULL, 3, 'invited', '2026-10-28T09:40:00', '2026-10-28T09:40:00', 2, 'participant', 35, NULL);
INSERT INTO case_event VALUES (235, 4, NULL, NULL, 'measure_closed', '2026-10-30T16:00:00', '2026-10-30T16:00:00', 2, 'measure', 12, 'Пропусков без причины нет.');
INSERT INTO case_event VALUES (240, 10, NULL, 3, 'meeting_opened', '2026-11-03T14:00:00', '2026-11-03T14:00:00', 2, 'meeting', 3, NULL);
INSERT INTO case_event VALUES (242, 10, NULL, 3, 'decision_refused', '2026-11-03T14:30:00', '2026-11-03T14:30:00', 2, 'agenda_item', 11, 'Отказать в постановке на внутришкольный учёт: оснований недостаточно. Классному руководителю продолжить наблюдение.');
INSERT INTO case_event VALUES (255, 10, NULL, 3, 'protocol_signed', '2026-11-04T16:30:00', '2026-11-04T16:30:00', 1, 'meeting', 3, '2026/002');
INSERT INTO case_event VALUES (262, 4, NULL, NULL, 'measure_noted', '2026-11-09T16:00:00', '2026-11-09T16:00:00', 2, 'measure', 14, 'Сдана одна тема из трёх.');
INSERT INTO case_event VALUES (277, 12, 13, NULL, 'signal_received', '2026-11-12T10:05:00', '2026-11-12T11:30:00', 2, 'signal', 13, '2026/012');
INSERT INTO case_event VALUES (278, 12, 13, NULL, 'case_opened', '2026-11-12T11:30:00', '2026-11-12T11:30:00', 2, 'signal', 13, '2026/012');
INSERT INTO case_event VALUES (279, 12, 13, NULL, 'signal_registered', '2026-11-12T11:30:00', '2026-11-12T11:30:00', 2, 'signal', 13, '2026/012');
INSERT INTO case_event VALUES (288, 12, NULL, NULL, 'primary_completed', '2026-11-16T12:00:00', '2026-11-16T12:00:00', 2, NULL, NULL, NULL);
INSERT INTO case_event VALUES (295, 12, NULL, NULL, 'visit_made', '2026-11-17T16:00:00', '2026-11-17T16:00:00', 2, 'visit', 12, NULL);
INSERT INTO case_event VALUES (304, 12, NULL, NULL, 'material_written', '2026-11-19T15:00:00', '2026-11-19T15:00:00', 8, 'material', 47, NULL);
INSERT INTO case_event VALUES (305, 12, NULL, NULL, 'material_written', '2026-11-19T15:00:00', '2026-11-19T15:00:00', 4, 'material', 48, NULL);
INSERT INTO case_event VALUES (306, 12, NULL, NULL, 'material_written', '2026-11-19T15:00:00', '2026-11-19T15:00:00', 2, 'material', 50, NULL);
INSERT INTO case_event VALUES (314, 12, NULL, NULL, 'materials_handed', '2026-11-20T09:30:00', '2026-11-20T09:30:00', 3, 'material', 47, NULL);
INSERT INTO case_event VALUES (315, 12, NULL, NULL, 'materials_handed', '2026-11-20T09:30:00', '2026-11-20T09:30:00', 3, 'material', 48, NULL);
INSERT INTO case_event VALUES (316, 12, NULL, NULL, 'materials_handed', '2026-11-20T09:30:00', '2026-11-20T09:30:00', 3, 'material', 49, NULL);
INSERT INTO case_event VALUES (317, 12, NULL, NULL, 'materials_handed', '2026-11-20T09:30:00', '2026-11-20T09:30:00', 3, 'material', 50, NULL);
INSERT INTO case_event VALUES (318, 2, NULL, NULL, 'transfer_sent', '2026-11-20T11:00:00', '2026-11-20T11:00:00', 2, 'transfer', 1, '2026/008');
INSERT INTO case_event VALUES (320, 12, NULL, NULL, 'representation_made', '2026-11-20T14:00:00', '2026-11-20T14:00:00', 3, 'representation', 12, NULL);
INSERT INTO case_event VALUES (324, 12, NULL, 5, 'meeting_called', '2026-11-23T09:40:00', '2026-11-23T09:40:00', 2, 'meeting', 5, NULL);
INSERT INTO case_event VALUES (325, 12, NULL, 5, 'invited', '2026-11-23T09:40:00', '2026-11-23T09:40:00', 2, 'participant', 55, NULL);
INSERT INTO audit VALUES (1, '2026-11-25T10:00:00', NULL, 'demo', 'staff_edit', 'staff', 1, NULL, NULL, NULL, NULL, NULL, '0000000000000000000000000000000000000000000000000000000000000000', '9aa0cf9263e8cf6c5aa6f9c61590c4c5ef39993cdaf107f5816674a6b26cb096');
INSERT INTO audit VALUES (2, '2026-11-25T10:00:00', NULL, 'demo', 'staff_edit', 'staff', 2, NULL, NULL, NULL, NULL, NULL, '9aa0cf9263e8cf6c5aa6f9c61590c4c5ef39993cdaf107f5816674a6b26cb096', 'd7679ae88ba691535dd2c8cdc2a73f6437e3b00ce1000a06f1c18412396a6bac');
INSERT INTO audit VALUES (3, '2026-11-25T10:00:00', 2, 'demo', 'school_edit', 'school', 1, NULL, NULL, NULL, NULL, NULL, 'd7679ae88ba691535dd2c8cdc2a73f6437e3b00ce1000a06f1c18412396a6bac', '7b645382944ff84bda747ae38a6adbedc2e2017d3b42d3a5151117f2ae035f7f');
INSERT INTO audit VALUES (4, '2026-05-22T09:00:00', 2, 'demo', 'staff_edit', 'staff', 3, NULL, NULL, NULL, NULL, NULL, '7b645382944ff84bda747ae38a6adbedc2e2017d3b42d3a5151117f2ae035f7f', '8a59f7fb2e6c4820f4f18a9fd99816317bbfb8cd9b051eeb329c544b7ab015d9');
INSERT INTO audit VALUES (5, '2026-05-22T09:00:00', 2, 'demo', 'staff_edit', 'staff', 4, NULL, NULL, NULL, NULL, NULL, '8a59f7fb2e6c4820f4f18a9fd99816317bbfb8cd9b051eeb329c544b7ab015d9', 'c4cd6dba51a6b1721daf15615f1fb1171a43d38000376b38954b56164c0af52e');
INSERT INTO audit VALUES (6, '2026-05-22T09:00:00', 2, 'demo', 'staff_edit', 'staff', 5, NULL, NULL, NULL, NULL, NULL, 'c4cd6dba51a6b1721daf15615f1fb1171a43d38000376b38954b56164c0af52e', '74224ce364a9bf18ddeec52aa2604fa884ef418423c056a905c97501cad3b4d4');
INSERT INTO audit VALUES (7, '2026-05-22T09:00:00', 2, 'demo', 'staff_edit', 'staff', 6, NULL, NULL, NULL, NULL, NULL, '74224ce364a9bf18ddeec52aa2604fa884ef418423c056a905c97501cad3b4d4', '7178449df8393db56911a8208aebd9f4aeaebc5eb3263c3bd49431d9f0d6c37b');
INSERT INTO audit VALUES (8, '2026-05-22T09:00:00', 2, 'demo', 'staff_edit', 'staff', 7, NULL, NULL, NULL, NULL, NULL, '7178449df8393db56911a8208aebd9f4aeaebc5eb3263c3bd49431d9f0d6c37b', 'ef8f6a56d322e1265788ee9b132691245988719f9044036317ec97ae5281071f');
INSERT INTO audit VALUES (9, '2026-05-22T09:00:00', 2, 'demo', 'staff_edit', 'staff', 8, NULL, NULL, NULL, NULL, NULL, 'ef8f6a56d322e1265788ee9b132691245988719f9044036317ec97ae5281071f', '704e19d78ead4e129b0c959f6e6f67e4f2fd019ae3b0348be0edf7bcafc1beec');
INSERT INTO audit VALUES (10, '2026-05-22T09:00:00', 2, 'demo', 'staff_edit', 'staff', 9, NULL, NULL, NULL, NULL, NULL, '704e19d78ead4e129b0c959f6e6f67e4f2fd019ae3b0348be0edf7bcafc1beec', 'ad46c6843aadf6bd6025520af592eb87fca5affc97001322c4e8a0d45ead6c32');
INSERT INTO audit VALUES (11, '2026-05-22T09:00:00', 2, 'demo', 'staff_edit', 'staff', 10, NULL, NULL, NULL, NULL, NULL, 'ad46c6843aadf6bd6025520af592eb87fca5affc97001322c4e8a0d45ead6c32', '751bcf27ba78361954ce98ee451310d3551fcafdb9c36ae77e4572c7be76d9ba');
INSERT INTO audit VALUES (12, '2026-05-22T09:00:00', 2, 'demo', 'staff_edit', 'staff', 11, NULL, NULL, NULL, NULL, NULL, '751bcf27ba78361954ce98ee451310d3551fcafdb9c36ae77e4572c7be76d9ba', '58cfabb09317145720625b6f67e7a0828db9986f4e2f7d14af2ab47054c43111');
INSERT INTO audit VALUES (13, '2026-05-22T09:00:00', 2, 'demo', 'staff_edit', 'staff', 12, NULL, NULL, NULL, NULL, NULL, '58cfabb09317145720625b6f67e7a0828db9986f4e2f7d14af2ab47054c43111', '3e3fc84ec70d9010c765e58885a5c77d473889dea9376af00b70ac139e202a48');
INSERT INTO audit VALUES (14, '2026-05-22T09:00:00', 2, 'demo', 'staff_edit', 'staff', 13, NULL, NULL, NULL, NULL, NULL, '3e3fc84ec70d9010c765e58885a5c77d473889dea9376af00b70ac139e202a48', '064af6392c7c5299173de4e87d555a4dcb4a9a56e8cbecf52abd851bc536b123');
INSERT INTO audit VALUES (15, '2026-05-22T09:00:00', 2, 'demo', 'staff_edit', 'staff', 14, NULL, NULL, NULL, NULL, NULL, '064af6392c7c5299173de4e87d555a4dcb4a9a56e8cbecf52abd851bc536b123', '5b60018c8a7811cece806541486180c2fb66c7ef7575ee168a37728ee5910b29');
INSERT INTO audit VALUES (16, '2026-05-22T09:00:00', 2, 'demo', 'class_edit', 'school_class', 1, NULL, NULL, NULL, NULL, NULL, '5b60018c8a7811cece806541486180c2fb66c7ef7575ee168a37728ee5910b29', '6a67577ad9b50d284f8e10241a5bb125297a91a4cc34e36d5dcfc333de7cf7aa');
INSERT INTO audit VALUES (17, '2026-05-22T09:00:00', 2, 'demo', 'class_edit', 'school_class', 2, NULL, NULL, NULL, NULL, NULL, '6a67577ad9b50d284f8e10241a5bb125297a91a4cc34e36d5dcfc333de7cf7aa', '33d1ba71b6ced0b75326bce049c7335dda28767047cbaca2b1ffb95ac954ab79');
INSERT INTO audit VALUES (18, '2026-05-22T09:00:00', 2, 'demo', 'class_edit', 'school_class', 3, NULL, NULL, NULL, NULL, NULL, '33d1ba71b6ced0b75326bce049c7335dda28767047cbaca2b1ffb95ac954ab79', 'f3e4e36aeed2a1ff1183d786d439bda871ccabe5063d30ad37a2ea13d81bb351');
INSERT INTO audit VALUES (19, '2026-05-22T09:00:00', 2, 'demo', 'class_edit', 'school_class', 4, NULL, NULL, NULL, NULL, NULL, 'f3e4e36aeed2a1ff1183d786d439bda871ccabe5063d30ad37a2ea13d81bb351', '1467d7f1525a2cded50ea0a70b1d93dcfefe5eda8411a162ebd432dc14810995');
INSERT INTO audit VALUES (20, '2026-05-22T09:00:00', 2, 'demo', 'class_edit', 'school_class', 5, NULL, NULL, NULL, NULL, NULL, '1467d7f1525a2cded50ea0a70b1d93dcfefe5eda8411a162ebd432dc14810995', '391a20aa7ad40e2732a4df3a6436ed8cda9e6121df50cb93b85f076f48109599');
INSERT INTO counter VALUES ('case', 2026, 18);
INSERT INTO counter VALUES ('outgoing', 2026, 8);
INSERT INTO counter VALUES ('protocol', 2025, 1);
INSERT INTO counter VALUES ('protocol', 2026, 3);
INSERT INTO counter VALUES ('signal', 2026, 19);
INSERT INTO schema_history VALUES (1, 'the whole domain', '2026-11-25T10:00:00', 'vshu 0.1');
INSERT INTO search_entry VALUES (1099511627778, 1, 'ким алина викторовна 160115600145 ул садоваиа д 10 кв 12');
INSERT INTO search_entry VALUES (1099511627780, 1, 'сеиткали мадина аскаркизи 130501600287 мкр аинабулак д 24 кв 34');
INSERT INTO search_entry VALUES (1099511627785, 1, 'жаксибек аиару нурболкизи 130225600633 мкр аинабулак д 59 кв 19');
INSERT INTO search_entry VALUES (1099511627787, 1, 'оспанов санжар галимули 120610500777 ул абаиа д 73 кв 41');
INSERT INTO search_entry VALUES (2199023255553, 2, 'жумабаева гулнар сериккизи');
INSERT INTO search_entry VALUES (2199023255554, 2, 'сапарбекова аигул каираткизи');
INSERT INTO search_entry VALUES (2199023255555, 2, 'ткаченко олга викторовна');
INSERT INTO search_entry VALUES (2199023255556, 2, 'ли марина сергеевна');
INSERT INTO search_entry VALUES (2199023255557, 2, 'ивченко наталиа петровна');
INSERT INTO search_entry VALUES (2199023255559, 2, 'бекмуратов ерлан талгатули');
INSERT INTO search_entry VALUES (2199023255560, 2, 'касимова динара мараткизи');
INSERT INTO search_entry VALUES (2199023255561, 2, 'иулдашев рустам каримович');
INSERT INTO search_entry VALUES (2199023255563, 2, 'шмидт андреи иванович');
INSERT INTO search_entry VALUES (3298534883330, 3, 'ким 7 700 000 10 21 77000001021 ким наталиа андреевна 7 700 000 10 21 77000001021');
INSERT INTO search_entry VALUES (3298534883332, 3, 'сеиткали 7 700 000 10 23 77000001023 сеиткали гулмира оразкизи 7 700 000 10 23 77000001023');
INSERT INTO search_entry VALUES (3298534883337, 3, 'жаксибек 7 700 000 10 28 77000001028 жаксибек перизат канаткизи 7 700 000 10 28 77000001028');
INSERT INTO search_entry VALUES (3298534883339, 3, 'оспанов 7 700 000 11 20 77000001120 оспанова жанар сакенкизи 7 700 000 11 20 77000001120');
INSERT INTO search_entry VALUES (5497558138882, 5, 'оспанов санжар галимули 2026 002');
INSERT INTO search_entry VALUES (5497558138884, 5, 'ким алина викторовна 2026 004');
INSERT INTO search_entry VALUES (5497558138890, 5, 'сеиткали мадина аскаркизи 2026 010');
INSERT INTO search_entry VALUES (5497558138892, 5, 'жаксибек аиару нурболкизи 2026 012');
INSERT INTO search_entry VALUES (6597069766658, 6, 'оспанов санжар 2026 002 ахметжанова с к');
INSERT INTO search_entry VALUES (6597069766660, 6, 'ким алина 2026 004');
INSERT INTO search_entry VALUES (6597069766666, 6, 'сеиткали мадина 2026 010');
INSERT INTO search_entry VALUES (6597069766669, 6, 'жаксибек аиару 2026 012');
INSERT INTO search_entry VALUES (7696581394433, 7, '2025 001 22 06 2026');
INSERT INTO search_entry VALUES (7696581394434, 7, '2026 001 03 09 2026');
INSERT INTO search_entry VALUES (7696581394435, 7, '2026 002 03 11 2026');
INSERT INTO search_entry VALUES (7696581394437, 7, '27 11 2026');
INSERT INTO search_index (rowid, folded) SELECT id, folded FROM search_entry;
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
