select nowhere from {{ ref('margin') }}
