#pragma once

#include <vector>

#include "core/storage/tablet_store.h"

namespace siteproof {

/// An order of this tablet that was raised from another one.
struct RaisedRow {
  OrderState order;
  bool in_scope = false;
  bool sent = false;  ///< the server has what it began with
};

/// Those raised from `inspection`, oldest first; the numbers they have are asked for, no order but these is read.
[[nodiscard]] Result<std::vector<RaisedRow>> raised_rows(TabletStore& store, const OrderId& inspection);

/// The newest version of a form that this tablet holds and can read; nullptr when it holds none.
[[nodiscard]] Result<std::shared_ptr<const ChecklistTemplate>> newest_checklist(TabletStore& store,
                                                                                const TemplateId& id);

}  // namespace siteproof
