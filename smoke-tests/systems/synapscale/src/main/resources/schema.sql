CREATE TABLE plans (name text PRIMARY KEY);
CREATE TABLE plan_features (plan text REFERENCES plans, feature text, PRIMARY KEY (plan, feature));
CREATE TABLE plan_limits (plan text REFERENCES plans, limit_type text, amount bigint NOT NULL, PRIMARY KEY (plan, limit_type));
CREATE TABLE tenants (id text PRIMARY KEY, plan text NOT NULL REFERENCES plans);
-- What support decided for one tenant, whatever its plan says.
CREATE TABLE feature_overrides (tenant_id text REFERENCES tenants, feature text, decision text NOT NULL, PRIMARY KEY (tenant_id, feature));
CREATE TABLE workspaces (id text PRIMARY KEY, tenant_id text NOT NULL REFERENCES tenants);
CREATE TABLE workspace_resources (workspace_id text REFERENCES workspaces, resource_type text, used bigint NOT NULL, PRIMARY KEY (workspace_id, resource_type));
