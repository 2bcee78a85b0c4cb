select 1000 * tons
