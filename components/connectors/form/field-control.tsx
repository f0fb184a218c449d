"use client";

import { Input } from "@/components/ui/input";
import { PasswordInput } from "@/components/ui/password-input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { FormField } from "@/lib/integrations/form-fields";

type Value = { value: string; onChange: (value: string) => void; onBlur: () => void; name: string };

// Browsers must not offer a person's own passwords for a warehouse's.
const quiet = { autoComplete: "off", spellCheck: false, autoCapitalize: "off", "data-1p-ignore": true } as const;

/** The control that a field asks for. */
export function FieldControl({ field, value, onChange, onBlur, name }: Value & { field: FormField }) {
  const typed = {
    ...quiet,
    name,
    value,
    onBlur,
    placeholder: field.placeholder,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  switch (field.control ?? (field.secret ? "password" : "text")) {
    case "password":
      return <PasswordInput {...typed} autoComplete="new-password" />;
    case "textarea":
      return <Textarea {...typed} rows={5} className="font-mono text-xs" />;
    case "list":
      return <Textarea {...typed} rows={2} />;
    case "number":
      return <Input {...typed} inputMode="numeric" className="max-w-40" />;
    case "select":
      return <Select options={field.options ?? []} value={value} onValueChange={onChange} name={name} />;
    default:
      return <Input {...typed} />;
  }
}
