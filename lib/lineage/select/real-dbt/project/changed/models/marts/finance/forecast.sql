select 1 as fresh from {{ ref('margin') }}
