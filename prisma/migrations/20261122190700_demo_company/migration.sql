-- Why: a company made as a demo goes again as a whole, by one function; no other company ever can, and none becomes a demo later.

-- What a company was made as, it stays.
CREATE TRIGGER company_demo_frozen BEFORE UPDATE ON company FOR EACH ROW
  WHEN ((OLD.id, OLD.demo) IS DISTINCT FROM (NEW.id, NEW.demo))
  EXECUTE FUNCTION refuse_change();

-- The guards let a row of a demo company go while the function below removes that company, which runs as the owner of the tables.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('filo.demo_removal', true) <> '' THEN
    IF current_setting('filo.demo_removal', true) = OLD.company_id::text
      AND current_user::regrole = (SELECT relowner::regrole FROM pg_class WHERE oid = TG_RELID)
      AND EXISTS (SELECT FROM public.company WHERE id = OLD.company_id AND demo)
    THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION '% on % is refused: the table only grows', TG_OP, TG_TABLE_NAME USING ERRCODE = 'FL001';
END $$;

-- Removes a company that was made as a demo: its rows in every table that has company_id, referring tables first, then the people who
-- are members of no other company. FL002 for every other company. Answers how many rows went.
CREATE FUNCTION remove_demo_company(removed integer) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  people uuid[];
  waiting oid[];
  next_table oid;
  personal record;
  gone bigint;
  total bigint := 0;
BEGIN
  PERFORM FROM public.company WHERE id = removed AND demo FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'company % was not made as a demo: nothing is removed', removed USING ERRCODE = 'FL002';
  END IF;
  PERFORM set_config('filo.demo_removal', removed::text, true);

  SELECT COALESCE(array_agg(m.user_id), '{}') INTO people FROM public.membership m
    WHERE m.company_id = removed AND NOT EXISTS (SELECT FROM public.membership o WHERE o.user_id = m.user_id AND o.company_id <> removed);

  SELECT array_agg(c.oid ORDER BY c.oid) INTO waiting FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND a.attname = 'company_id' AND NOT a.attisdropped;
  WHILE cardinality(waiting) > 0 LOOP
    SELECT t INTO next_table FROM unnest(waiting) AS t
      WHERE NOT EXISTS (SELECT FROM pg_constraint k WHERE k.contype = 'f' AND k.confrelid = t AND k.conrelid <> t AND k.conrelid = ANY (waiting))
      ORDER BY t LIMIT 1;
    IF next_table IS NULL THEN
      RAISE EXCEPTION 'tables refer to each other in a circle: %', waiting::regclass[];
    END IF;
    EXECUTE format('DELETE FROM %s WHERE company_id = $1', next_table::regclass) USING removed;
    GET DIAGNOSTICS gone = ROW_COUNT;
    total := total + gone;
    waiting := array_remove(waiting, next_table);
  END LOOP;
  DELETE FROM public.company WHERE id = removed;

  FOR personal IN SELECT k.conrelid, a.attname FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
    WHERE k.contype = 'f' AND k.confrelid = 'public.app_user'::regclass AND cardinality(k.conkey) = 1
      AND NOT EXISTS (SELECT FROM pg_attribute c WHERE c.attrelid = k.conrelid AND c.attname = 'company_id' AND NOT c.attisdropped)
  LOOP
    EXECUTE format('DELETE FROM %s WHERE %I = ANY ($1)', personal.conrelid::regclass, personal.attname) USING people;
  END LOOP;
  DELETE FROM public.one_time_token WHERE user_id = ANY (people);
  DELETE FROM public.app_user WHERE id = ANY (people);
  PERFORM set_config('filo.demo_removal', '', true);
  RETURN total + 1 + cardinality(people);
END $$;

REVOKE ALL ON FUNCTION remove_demo_company(integer) FROM PUBLIC;
