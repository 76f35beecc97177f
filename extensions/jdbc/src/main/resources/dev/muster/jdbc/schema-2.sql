ALTER TABLE muster_event ADD COLUMN visibility {text};
CREATE TABLE muster_membership (
  contact BIGINT NOT NULL,
  segment UUID NOT NULL,
  tenant {text} NOT NULL,
  name {text} NOT NULL,
  PRIMARY KEY (contact, segment, tenant)
);
CREATE TABLE muster_object (
  object UUID NOT NULL,
  revision BIGINT NOT NULL,
  tenant {text} NOT NULL,
  type {text} NOT NULL,
  id {text} NOT NULL,
  attributes {json} NOT NULL,
  PRIMARY KEY (object, tenant)
);
CREATE TABLE muster_link (
  contact BIGINT NOT NULL,
  object UUID NOT NULL,
  revision BIGINT NOT NULL,
  tenant {text} NOT NULL,
  type {text} NOT NULL,
  id {text} NOT NULL,
  attributes {json} NOT NULL,
  PRIMARY KEY (contact, object, tenant)
);
CREATE INDEX muster_link_object ON muster_link (object, tenant);
UPDATE muster_schema SET version = 2;
