1000 * kilotons
