INSERT INTO plans VALUES ('starter'), ('pro'), ('enterprise');
INSERT INTO plan_features VALUES
  ('starter', 'workflows'),
  ('pro', 'workflows'), ('pro', 'analytics'),
  ('enterprise', 'workflows'), ('enterprise', 'analytics'), ('enterprise', 'exports');
-- Enterprise has no limits.
INSERT INTO plan_limits VALUES ('starter', 'STORAGE_GB', 10), ('starter', 'EXECUTIONS', 1000), ('pro', 'STORAGE_GB', 200), ('pro', 'EXECUTIONS', 50000);
INSERT INTO tenants VALUES ('acme', 'pro'), ('globex', 'starter'), ('initech', 'starter'), ('umbrella', 'enterprise'), ('hooli', 'pro');
INSERT INTO workspaces VALUES ('acme-design', 'acme'), ('acme-sales', 'acme'), ('globex-main', 'globex'), ('initech-main', 'initech'), ('umbrella-lab', 'umbrella'), ('hooli-main', 'hooli');
INSERT INTO workspace_resources VALUES
  ('acme-design', 'STORAGE_GB', 40), ('acme-design', 'EXECUTIONS', 12000), ('acme-sales', 'STORAGE_GB', 60),
  ('globex-main', 'STORAGE_GB', 4), ('initech-main', 'EXECUTIONS', 250), ('umbrella-lab', 'STORAGE_GB', 9000);
