CREATE TABLE organizations (
  id text PRIMARY KEY, currency text NOT NULL, monthly numeric NOT NULL, lines int NOT NULL, address text, mail text NOT NULL, billed boolean NOT NULL);
CREATE TABLE api_keys (key text PRIMARY KEY, organization text REFERENCES organizations, revoked boolean NOT NULL);
CREATE TABLE invoices (number serial PRIMARY KEY, organization text REFERENCES organizations, total numeric NOT NULL, paid boolean NOT NULL);
