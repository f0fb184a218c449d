"use client";

import { Input } from "@/components/ui/input";
import { PasswordInput } from "@/components/ui/password-input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { FormField } from "@/lib/integrations/form-fields";

type Value = {
  value: string;
  /** `atOnce`: it was pasted or dropped rather than typed. */
  onChange: (value: string, atOnce?: boolean) => void;
  onBlur: () => void;
  name: string;
};

const byKey = /^(delete|history|insert(Text|CompositionText|LineBreak)$)/;
const isAtOnce = (event: Event): boolean => !("inputType" in event && byKey.test(String(event.inputType)));

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
    onChange: ({ target, nativeEvent }: { target: { value: string }; nativeEvent: Event }) =>
      onChange(target.value, isAtOnce(nativeEvent)),
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
