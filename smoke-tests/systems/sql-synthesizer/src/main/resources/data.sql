INSERT INTO customers VALUES (1, 'Ada'), (2, 'Grace'), (3, 'Edsger');
INSERT INTO orders VALUES (1, 1, 1250), (2, 1, 990), (3, 2, 4500), (4, 3, 120);
