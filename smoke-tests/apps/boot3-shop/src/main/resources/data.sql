INSERT INTO tenants VALUES ('harbour', 'BUSINESS'), ('lighthouse', 'TEAM'), ('dinghy', 'FREE');
INSERT INTO stock VALUES ('rope', 400000, 1250), ('anchor', 30, 18900), ('lantern', 0, 4900);
