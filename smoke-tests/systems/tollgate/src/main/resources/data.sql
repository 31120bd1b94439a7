INSERT INTO organizations VALUES
  ('acme', 'USD', 120, 40, '1 Road Runner Way', 'billing@acme.example', true),
  ('globex', 'EUR', 80, 12, '2 Springfield Ave', 'accounts@globex.example', true),
  ('homeless', 'USD', 10, 1, NULL, 'who@homeless.example', false),
  ('silent', 'USD', 10, 1, '3 Quiet Lane', 'no address at all', false),
  ('broke', 'USD', 10, 1, '4 Dime St', 'ceo@broke.example', false),
  ('bulky', 'USD', 10, 90000, '5 Warehouse Rd', 'ap@bulky.example', false);
INSERT INTO api_keys VALUES ('acme-1', 'acme', false), ('acme-0', 'acme', true), ('globex-1', 'globex', false), ('bulky-1', 'bulky', false);
