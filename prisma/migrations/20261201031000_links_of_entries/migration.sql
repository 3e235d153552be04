-- The ends of a trace ask of each movement whether it is one side of a transformation.
CREATE INDEX trace_link_input_entry_idx ON trace_link (company_id, input_entry_id);
CREATE INDEX trace_link_output_entry_idx ON trace_link (company_id, output_entry_id);
