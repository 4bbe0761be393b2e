-- The vault as version 1 makes it. A statement ends with a semicolon at the end of a line; the lines of a
-- trigger are indented, and so belong to one statement.
-- Instants: UTC seconds. created_at, changed_at, history.at: UTC milliseconds. Money: minor units + ISO 4217.
-- AUTOINCREMENT: the history names rows by their ids, and so does undo; an id of a row that is gone is never another's.

CREATE TABLE property (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE party (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('creator', 'brand', 'agency')),
    name TEXT NOT NULL DEFAULT '',
    name_key TEXT NOT NULL DEFAULT '',
    handle TEXT,
    handle_key TEXT,
    contact TEXT NOT NULL DEFAULT '',
    country TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    device TEXT NOT NULL
);
CREATE INDEX party_by_name ON party (name_key, id);
CREATE INDEX party_by_handle ON party (handle_key, id);

-- Every handle a creator has had: posts of years ago still carry the old one (DOMAIN §6).
CREATE TABLE party_handle (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    party_id INTEGER NOT NULL REFERENCES party (id),
    handle TEXT NOT NULL,
    handle_key TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    device TEXT NOT NULL,
    UNIQUE (handle_key, party_id)
);
CREATE INDEX party_handle_by_party ON party_handle (party_id);

CREATE TABLE video (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    post_id INTEGER UNIQUE,
    kind TEXT NOT NULL DEFAULT 'video' CHECK (kind IN ('video', 'photo')),
    link TEXT NOT NULL,
    short_link TEXT UNIQUE,
    creator_id INTEGER REFERENCES party (id),
    caption TEXT NOT NULL DEFAULT '',
    caption_key TEXT NOT NULL DEFAULT '',
    published_at INTEGER,
    source_video_id INTEGER REFERENCES video (id),
    decision TEXT NOT NULL DEFAULT 'undecided' CHECK (decision IN ('undecided', 'available', 'not_for_licence')),
    clearance TEXT NOT NULL DEFAULT '{}',
    thumbnail BLOB,
    notes TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    device TEXT NOT NULL,
    CHECK (post_id IS NOT NULL OR short_link IS NOT NULL)
);
CREATE INDEX video_by_creator ON video (creator_id, id);
CREATE INDEX video_by_caption ON video (caption_key, id);
CREATE INDEX video_by_published ON video (published_at, id);
CREATE INDEX video_by_decision ON video (decision, id);
CREATE INDEX video_by_created ON video (created_at, id);
CREATE INDEX video_by_source ON video (source_video_id) WHERE source_video_id IS NOT NULL;

CREATE TABLE campaign (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    brand_id INTEGER REFERENCES party (id),
    flight_start INTEGER,
    flight_end INTEGER,
    budget_minor INTEGER,
    budget_currency TEXT,
    codes_needed INTEGER,
    notes TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    device TEXT NOT NULL,
    CHECK (flight_end IS NULL OR flight_start IS NULL OR flight_end >= flight_start),
    CHECK ((budget_minor IS NULL) = (budget_currency IS NULL))
);
CREATE INDEX campaign_by_brand ON campaign (brand_id, id);

CREATE TABLE campaign_video (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    campaign_id INTEGER NOT NULL REFERENCES campaign (id),
    video_id INTEGER NOT NULL REFERENCES video (id),
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    device TEXT NOT NULL,
    UNIQUE (campaign_id, video_id)
);
CREATE INDEX campaign_video_by_video ON campaign_video (video_id, campaign_id);

-- The code. status is what a person recorded; expiring and expired are computed from window_end.
CREATE TABLE authorization (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    video_id INTEGER NOT NULL REFERENCES video (id),
    licensee_id INTEGER REFERENCES party (id),
    campaign_id INTEGER REFERENCES campaign (id),
    code TEXT,
    code_key TEXT UNIQUE,
    raw_paste TEXT,
    agreed_period INTEGER,
    granted_period INTEGER,
    window_start INTEGER,
    window_end INTEGER,
    status TEXT NOT NULL CHECK (status IN ('planned', 'requested', 'generated', 'shared', 'received', 'checked',
        'applied', 'authorised', 'in_use', 'revoked', 'refused', 'replaced')),
    refusal_reason TEXT,
    source TEXT NOT NULL DEFAULT '',
    replaces_id INTEGER REFERENCES authorization (id),
    notes TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    device TEXT NOT NULL,
    CHECK ((code IS NULL) = (code_key IS NULL)),
    CHECK (window_end IS NULL OR window_start IS NULL OR window_end > window_start)
);
CREATE INDEX authorization_by_video ON authorization (video_id, status, window_end);
CREATE INDEX authorization_by_licensee ON authorization (licensee_id, id);
CREATE INDEX authorization_by_campaign ON authorization (campaign_id, status, window_end);
CREATE INDEX authorization_by_start ON authorization (window_start, id);
-- The usual order, with all that a search tries on a row, so that it need not fetch the row.
CREATE INDEX authorization_by_end ON authorization (window_end, id, video_id, licensee_id, campaign_id);
CREATE INDEX authorization_by_status ON authorization (status, window_end);
CREATE INDEX authorization_by_period ON authorization (granted_period, id);
CREATE INDEX authorization_by_created ON authorization (created_at, id);
CREATE INDEX authorization_by_replaced ON authorization (replaces_id) WHERE replaces_id IS NOT NULL;

CREATE TABLE usage_right (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    video_id INTEGER NOT NULL REFERENCES video (id),
    licensee_id INTEGER REFERENCES party (id),
    channels TEXT NOT NULL DEFAULT '',
    territory TEXT NOT NULL DEFAULT '',
    paid INTEGER NOT NULL DEFAULT 0 CHECK (paid IN (0, 1)),
    organic INTEGER NOT NULL DEFAULT 0 CHECK (organic IN (0, 1)),
    edits TEXT NOT NULL DEFAULT '',
    exclusivity TEXT NOT NULL DEFAULT '',
    fee_minor INTEGER,
    fee_currency TEXT,
    starts_at INTEGER,
    ends_at INTEGER,
    notes TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    device TEXT NOT NULL,
    CHECK ((fee_minor IS NULL) = (fee_currency IS NULL))
);
CREATE INDEX usage_right_by_video ON usage_right (video_id, ends_at);
CREATE INDEX usage_right_by_licensee ON usage_right (licensee_id);

CREATE TABLE ad_account (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    advertiser_id TEXT UNIQUE,
    brand_id INTEGER REFERENCES party (id),
    currency TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    device TEXT NOT NULL
);
CREATE INDEX ad_account_by_brand ON ad_account (brand_id);

CREATE TABLE campaign_ad_account (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    campaign_id INTEGER NOT NULL REFERENCES campaign (id),
    ad_account_id INTEGER NOT NULL REFERENCES ad_account (id),
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    device TEXT NOT NULL,
    UNIQUE (campaign_id, ad_account_id)
);
CREATE INDEX campaign_ad_account_by_account ON campaign_ad_account (ad_account_id);

CREATE TABLE application (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    authorization_id INTEGER NOT NULL REFERENCES authorization (id),
    ad_account_id INTEGER NOT NULL REFERENCES ad_account (id),
    applied_at INTEGER NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('applied', 'refused')),
    refusal_reason TEXT,
    notes TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    device TEXT NOT NULL
);
CREATE INDEX application_by_authorization ON application (authorization_id, outcome);
CREATE INDEX application_by_account ON application (ad_account_id);

-- Append-only; each entry is chained to the one before it by SHA-256, so that tampering shows.
CREATE TABLE history (
    number INTEGER PRIMARY KEY,
    uid TEXT NOT NULL,
    change_set TEXT NOT NULL,
    action TEXT NOT NULL,
    reverts TEXT,
    at INTEGER NOT NULL,
    device TEXT NOT NULL,
    actor TEXT NOT NULL,
    entity TEXT NOT NULL,
    entity_uid TEXT NOT NULL,
    before TEXT,
    after TEXT,
    hash BLOB NOT NULL CHECK (length(hash) = 32)
);
CREATE INDEX history_by_entity ON history (entity_uid, number);
CREATE INDEX history_by_change_set ON history (change_set, number);
CREATE INDEX history_of_samples ON history (number) WHERE action = 'add_sample_data';
CREATE TRIGGER history_is_not_changed BEFORE UPDATE ON history
    BEGIN
        SELECT RAISE(ABORT, 'history is append-only');
    END;
CREATE TRIGGER history_is_not_deleted BEFORE DELETE ON history
    BEGIN
        SELECT RAISE(ABORT, 'history is append-only');
    END;

-- People's words, cut and folded by the program (models/domain/search_query); never code texts.
CREATE VIRTUAL TABLE video_words USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
CREATE VIRTUAL TABLE party_words USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
CREATE VIRTUAL TABLE campaign_words USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
CREATE VIRTUAL TABLE authorization_words USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
