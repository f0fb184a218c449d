-- Who a user is at the identity provider: issuer and subject, which stay when names and addresses change.
alter table users add column oidc_issuer text, add column oidc_subject text;
create unique index users_oidc_issuer_oidc_subject_key on users (oidc_issuer, oidc_subject);
